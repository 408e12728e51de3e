import { accountOfRow } from "./plan/account-of-row";
import type { AccountBook } from "./plan/books";
import { momentsIn, referencesIn } from "./plan/plan-interaction";
import type { RowReader } from "./plan/row-reader";
import type { SourceRow } from "./read-table";

/** What rows refer to, so that exactly that much is loaded before they are planned. */
export interface Lookups {
  readonly accountIds: readonly string[];
  readonly externalIds: readonly string[];
  /** Addresses, external ids or names of contacts. */
  readonly people: readonly string[];
  readonly instants: readonly string[];
}

export function lookupsOf(reader: RowReader, rows: readonly SourceRow[], accounts: AccountBook): Lookups {
  const texts = (field: string) => rows.map((row) => reader.text(row, field)).filter((text) => text !== "");
  // What cannot be read here is told when the row is planned.
  const cells = rows.map((row) => reader.cellsOf(row));
  return {
    accountIds: unique(cells.flatMap((one) => accountOfRow(one, accounts)?.id ?? [])),
    externalIds: unique(texts("externalId")),
    people: unique([...texts("contact"), ...texts("contacts").flatMap(referencesIn)]),
    instants: unique(cells.flatMap(momentsIn)),
  };
}

const unique = (values: readonly string[]) => [...new Set(values)];
