import { ACCOUNT_FIELDS, type AccountInput, accountInput } from "@/lib/schemas/account";
import { type Marks, parseAmount } from "@/lib/schemas/amount";
import { namesOfKind } from "@/lib/schemas/record-field";
import { quoted } from "../row-fault";
import type { SourceRow } from "../source-rows";
import {
  type AccountBook,
  type AccountEntry,
  findMembers,
  knownOf,
  type MemberEntry,
  memberName,
  nameKey,
} from "./books";
import type { OfOneFile } from "./file-keys";
import { plainCells } from "./plain-cells";
import { type PlannedRow, settle } from "./planned-row";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";
import { refuseTotal } from "./total-row";

export interface AccountsToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  /** What is stored of the accounts the rows may mean; grows while rows are planned. */
  readonly stored: Map<string, AccountInput>;
  readonly members: readonly MemberEntry[];
  /** Of the workspace; what an amount without a currency is in. */
  readonly currency: string;
  readonly newId: () => string;
}

const DAYS = namesOfKind(ACCOUNT_FIELDS, "day");

export function planAccount(context: OfOneFile<AccountsToPlan>, row: SourceRow): PlannedRow<AccountInput> {
  const { reader, accounts, stored, members, keys, newId } = context;
  const cells = reader.cellsOf(row);
  refuseTotal(cells);
  const entry = match(context, cells);
  const known = knownOf(stored, entry);
  const said = {
    ...plainCells(cells, ACCOUNT_FIELDS),
    name: cells.text("name") || (known ? undefined : ""),
    ...money(context, cells, known?.input.currency),
    ownerId: owner(context, cells, known?.input.ownerId ?? null),
    parentId: parent(context, cells, entry),
  };
  const nameOf = (name: string, id: string) => (name === "ownerId" ? memberName(members, id) : accounts.nameOf(id));
  const planned = settle(cells, { schema: accountInput, stored: known, said, days: DAYS, newId, nameOf });
  if (planned.write) {
    const { id, input: next } = planned.write;
    if (keys.mayComeAgain(cells)) stored.set(id, next);
    const { name, externalId, parentId } = next;
    accounts.put({ id, name, externalId, parentId, isArchived: entry?.isArchived ?? false });
  }
  return planned;
}

/**
 * By external id; by name where one of the two sides has none. Accounts with keys of their own may share a name: a row
 * that fits several is asked for the key, and a key is given to a stored account only where one row claims its name.
 */
function match({ accounts, keys }: OfOneFile<AccountsToPlan>, cells: RowCells): AccountEntry | undefined {
  const externalId = keys.read(cells);
  const name = cells.text("name");
  const known = externalId === "" ? undefined : accounts.byExternalId(externalId);
  if (known) return known;
  const namesakes = accounts.namesakes(name);
  if (externalId === "") {
    const [only, another] = namesakes;
    if (!another) return only;
    return cells.refuse("externalId", `several accounts are called ${quoted(name)}: fill in which one it is.`);
  }
  const like = accounts.byLikeKey(externalId);
  if (like) noteLikeKey(cells, like, name);
  const keyless = accounts.keyless(name);
  if (!keyless) return void noteNamesake(cells, namesakes[0]);
  if (!keys.isNameOfSeveral(name)) return keyless;
  return cells.refuse("name", "several rows have this name, and one account is stored without a key. Give it its own.");
}

function noteNamesake(cells: RowCells, namesake: AccountEntry | undefined): void {
  if (!namesake) return;
  const key = quoted(namesake.externalId ?? "");
  cells.remark("name", `another account of this name has the external ID ${key}. They are told apart by it.`);
}

function noteLikeKey(cells: RowCells, like: AccountEntry, name: string): void {
  const keys = `${quoted(cells.text("externalId"))} and ${quoted(like.externalId ?? "")} differ only as a spreadsheet changes keys`;
  if (nameKey(like.name) === nameKey(name)) {
    cells.refuse("externalId", `${keys}: is it ${quoted(like.name)}, which is stored?`);
  } else cells.remark("externalId", `${keys}; the latter is ${quoted(like.name)}. Stored as another account.`);
}

function money({ reader, currency }: AccountsToPlan, cells: RowCells, storedCurrency: string | undefined) {
  const column = cells.text("currency").toUpperCase() || undefined;
  const amount = amountOf(cells, { currency: column ?? storedCurrency ?? currency, marks: reader.marksOf("arr") });
  if (column && amount?.currency && amount.currency !== column) {
    cells.refuse("currency", `the amount is in ${amount.currency}, but the currency column says ${column}.`);
  }
  const given = column ?? amount?.currency ?? undefined;
  return { arrCents: amount?.cents, currency: given ?? (storedCurrency === undefined ? currency : undefined) };
}

function amountOf(cells: RowCells, { currency, marks }: { currency: string; marks: Marks | null }) {
  const text = cells.text("arr");
  if (text === "") return undefined;
  const amount = parseAmount(text, currency, marks);
  return "problem" in amount ? cells.refuse("arr", `${quoted(text)} cannot be read. ${amount.problem}`) : amount;
}

/** Whose account it is. An account is not refused for somebody who has left: it keeps the owner it has, or has none. */
function owner({ members }: AccountsToPlan, cells: RowCells, kept: string | null): string | undefined {
  const reference = cells.text("owner");
  if (reference === "") return undefined;
  const [member, another] = findMembers(members, reference);
  if (another)
    return cells.refuse("owner", `several members are called ${quoted(reference)}. Give the e-mail address.`);
  if (member && !member.hasLeft) return member.id;
  if (member && member.id === kept) return undefined;
  const whose = kept === null ? "stored without an owner" : "the owner stays as it is";
  const why = member ? "has left this workspace" : "is no member of this workspace";
  return cells.remark("owner", `${quoted(reference)} ${why}: ${whose}.`);
}

function parent({ accounts }: AccountsToPlan, cells: RowCells, own: AccountEntry | undefined): string | undefined {
  const reference = cells.text("parent");
  if (reference === "") return undefined;
  const found = accounts.find(reference, "It is neither stored nor among the good rows of this file.");
  if (typeof found === "string") return cells.refuse("parent", found);
  if (found.id === own?.id) return cells.refuse("parent", "an account cannot be above itself.");
  if (own && accounts.isInLineOf(found.id, own.id)) {
    return cells.refuse("parent", `${quoted(found.name)} is below this account, so it cannot be above it.`);
  }
  return found.id;
}
