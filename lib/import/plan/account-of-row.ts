import { quoted } from "../row-fault";
import type { AccountBook, AccountEntry } from "./books";
import type { RowCells } from "./row-cells";

const FIELDS = ["accountExternalId", "accountName"];

/** The account a row belongs to, by external id or name; null when the row names none, or one nobody knows. */
export function accountOfRow(cells: RowCells, accounts: AccountBook): AccountEntry | null {
  const given = FIELDS.map((field) => ({ field, reference: firstOf(cells.text(field)) })).filter(
    ({ reference }) => reference !== "",
  );
  for (const { reference } of given) {
    const found = accounts.byReference(reference);
    if (found) return found;
  }
  const [unknown] = given;
  if (unknown)
    cells.refuse(unknown.field, `no account ${quoted(unknown.reference)} is known. Import the accounts first.`);
  return null;
}

/** Asks for the account of a row that names none, at the column that should. */
export function refuseWithoutAccount(cells: RowCells, what: string): void {
  const isNamed = FIELDS.some((field) => firstOf(cells.text(field)) !== "");
  if (!isNamed) cells.refuse(cells.has("accountName") ? "accountName" : "accountExternalId", what);
}

/** HubSpot lists several associated companies; the first is the primary one. */
const firstOf = (text: string) => text.split(";")[0]?.trim() ?? "";
