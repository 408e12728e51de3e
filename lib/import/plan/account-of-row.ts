import type { SourceRow } from "../read-table";
import { quoted } from "../row-problem";
import type { AccountBook, AccountEntry } from "./books";
import type { RowReader } from "./row-reader";

/** The account a row belongs to, by external id or name; null when the row names none. */
export function accountOfRow(reader: RowReader, row: SourceRow, accounts: AccountBook): AccountEntry | null {
  const references = ["accountExternalId", "accountName"].map((field) => firstOf(reader.text(row, field)));
  const given = references.filter((reference) => reference !== "");
  for (const reference of given) {
    const found = accounts.byReference(reference);
    if (found) return found;
  }
  const [unknown] = given;
  if (unknown === undefined) return null;
  throw reader.problem("accountName", `no account ${quoted(unknown)} is known. Import the accounts first.`);
}

/** HubSpot lists several associated companies; the first is the primary one. */
const firstOf = (text: string) => text.split(";")[0]?.trim() ?? "";
