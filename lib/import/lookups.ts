import { accountOfRow } from "./plan/account-of-row";
import type { AccountBook } from "./plan/books";
import { momentsIn, referencesIn } from "./plan/plan-interaction";
import type { RowReader } from "./plan/row-reader";
import type { SourceRows } from "./source-rows";

/** What rows refer to, so that exactly that much is loaded before they are planned. */
export interface Lookups {
  readonly accountIds: readonly string[];
  readonly externalIds: readonly string[];
  /** Addresses, external ids or names of contacts. */
  readonly people: readonly string[];
  readonly instants: readonly string[];
}

export function lookupsOf(reader: RowReader, rows: SourceRows, accounts: AccountBook): Lookups {
  const seen = {
    accountIds: new Set<string>(),
    externalIds: new Set<string>(),
    people: new Set<string>(),
    instants: new Set<string>(),
  };
  for (const row of rows) {
    // What cannot be read here is told when the row is planned.
    const cells = reader.cellsOf(row);
    const account = accountOfRow(cells, accounts);
    if (account) seen.accountIds.add(account.id);
    for (const key of filled(cells.text("externalId"))) seen.externalIds.add(key);
    for (const one of [...filled(cells.text("contact")), ...referencesIn(cells.text("contacts"))]) seen.people.add(one);
    for (const at of momentsIn(cells)) seen.instants.add(at);
  }
  return {
    accountIds: [...seen.accountIds],
    externalIds: [...seen.externalIds],
    people: [...seen.people],
    instants: [...seen.instants],
  };
}

const filled = (text: string) => (text === "" ? [] : [text]);
