import { accountOfRow } from "./plan/account-of-row";
import type { AccountBook } from "./plan/books";
import { referencesIn } from "./plan/plan-interaction";
import type { RowReader } from "./plan/row-reader";
import type { SourceRow } from "./read-table";
import { RowProblem } from "./row-problem";

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
  return {
    accountIds: unique(rows.flatMap((row) => quietly(() => accountOfRow(reader, row, accounts)?.id))),
    externalIds: unique(texts("externalId")),
    people: unique([...texts("contact"), ...texts("contacts").flatMap(referencesIn)]),
    instants: unique(rows.flatMap((row) => quietly(() => reader.instant(row, "occurredAt")))),
  };
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** What cannot be read here is told when the row is planned. */
function quietly(read: () => string | undefined): string[] {
  try {
    const value = read();
    return value === undefined ? [] : [value];
  } catch (error) {
    if (error instanceof RowProblem) return [];
    throw error;
  }
}
