import { quoted } from "../row-fault";
import { damageOf } from "../values/keys";
import type { AccountBook, AccountEntry } from "./books";
import type { RowCells } from "./row-cells";

/**
 * The account a row belongs to, by external id or name; null when the row names none, or one nobody knows. A name is
 * no way around a key: where the account of this name has another key, it is another account.
 */
export function accountOfRow(cells: RowCells, accounts: AccountBook): AccountEntry | null {
  const { key, name } = referencesIn(cells, accounts);
  const damage = damageOf(key);
  if (damage !== null) return cells.refuse("accountExternalId", `${quoted(key)} ${damage}`) ?? null;
  const byKey = key === "" ? null : accounts.find(key);
  const byName = name === "" ? null : accounts.find(name);
  if (isFound(byKey)) return byKey;
  if (isFound(byName)) return key === "" || byName.externalId === null ? byName : refuseOther(cells, key, byName);
  if (byKey !== null) cells.refuse("accountExternalId", byKey);
  else if (byName !== null) cells.refuse("accountName", byName);
  return null;
}

const isFound = (found: AccountEntry | string | null): found is AccountEntry =>
  found !== null && typeof found !== "string";

function refuseOther(cells: RowCells, key: string, { name, externalId }: AccountEntry): null {
  const what = `${quoted(key)} is not the external ID of ${name}, which is ${quoted(externalId ?? "")}.`;
  return cells.refuse("accountExternalId", what) ?? null;
}

/** Asks for the account of a row that names none, at the column that should. */
export function refuseWithoutAccount(cells: RowCells, what: string): void {
  if (cells.text("accountExternalId") === "" && cells.text("accountName") === "") {
    cells.refuse(cells.has("accountName") ? "accountName" : "accountExternalId", what);
  }
}

/** HubSpot lists several associated companies, the primary one first; but a name may hold a semicolon too. */
function referencesIn(cells: RowCells, accounts: AccountBook) {
  const primaryOf = (text: string) =>
    accounts.byExternalId(text) || accounts.namesakes(text).length > 0 ? text : (text.split(";")[0]?.trim() ?? "");
  return { key: primaryOf(cells.text("accountExternalId")), name: primaryOf(cells.text("accountName")) };
}
