import { ACCOUNT_FIELDS, type AccountInput, accountInput } from "@/lib/schemas/account";
import { parseAmount } from "@/lib/schemas/amount";
import { namesOfKind } from "@/lib/schemas/record-field";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-fault";
import { type AccountBook, type AccountEntry, findMembers, knownOf, type MemberEntry, memberName } from "./books";
import { plainCells } from "./plain-cells";
import { type PlannedRow, settle } from "./planned-row";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";

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

export function planAccount(context: AccountsToPlan, row: SourceRow): PlannedRow<AccountInput> {
  const { reader, accounts, stored, members, newId } = context;
  const cells = reader.cellsOf(row);
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
    stored.set(id, next);
    const { name, externalId } = next;
    accounts.put({ id, name, externalId, isArchived: entry?.isArchived ?? false }, entry);
  }
  return planned;
}

/** By external id; by name when one of the two sides has none. Names are unique, so a clash is told here. */
function match({ accounts }: AccountsToPlan, cells: RowCells): AccountEntry | undefined {
  const externalId = cells.text("externalId");
  const name = cells.text("name");
  const namesake = accounts.byName(name);
  const known = externalId === "" ? undefined : accounts.byExternalId(externalId);
  if (known) {
    if (namesake && namesake.id !== known.id) cells.refuse("name", `another account is called ${quoted(name)}.`);
    return known;
  }
  if (namesake && externalId !== "" && namesake.externalId !== null) {
    return cells.refuse(
      "name",
      `another account is called ${quoted(name)}; its external ID is ${namesake.externalId}.`,
    );
  }
  return namesake;
}

function money({ currency }: AccountsToPlan, cells: RowCells, storedCurrency: string | undefined) {
  const column = cells.text("currency").toUpperCase() || undefined;
  const amount = amountOf(cells, column ?? storedCurrency ?? currency);
  if (column && amount?.currency && amount.currency !== column) {
    cells.refuse("currency", `the amount is in ${amount.currency}, but the currency column says ${column}.`);
  }
  const given = column ?? amount?.currency ?? undefined;
  return { arrCents: amount?.cents, currency: given ?? (storedCurrency === undefined ? currency : undefined) };
}

function amountOf(cells: RowCells, currency: string) {
  const text = cells.text("arr");
  if (text === "") return undefined;
  const amount = parseAmount(text, currency);
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
  const found = accounts.byReference(reference);
  if (!found) {
    return cells.refuse(
      "parent",
      `no account ${quoted(reference)} is known, neither here nor in the good rows of this file.`,
    );
  }
  if (found.id === own?.id) return cells.refuse("parent", "an account cannot be above itself.");
  return found.id;
}
