import { type AccountInput, accountInput } from "@/lib/schemas/account";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-problem";
import { parseAmount } from "../values/amount";
import { RELATIONSHIP_WORDS, recognise, SUPPLIER_SHARE_WORDS, TIER_WORDS } from "../values/closed-sets";
import { type AccountBook, type AccountEntry, findMember, type MemberEntry } from "./books";
import { type PlannedRow, settle } from "./planned-row";
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

const DAYS = ["startedOn", "renewsOn"];

export function planAccount(context: AccountsToPlan, row: SourceRow): PlannedRow<AccountInput> {
  const { reader, accounts, stored, newId } = context;
  const entry = match(context, row);
  const input = entry ? stored.get(entry.id) : undefined;
  const known = entry && input ? { id: entry.id, input } : null;
  const said = {
    externalId: reader.text(row, "externalId") || undefined,
    name: reader.text(row, "name") || undefined,
    tier: reader.read(row, "tier", (text) => recognise(TIER_WORDS, text), "a tier: key, growth or light"),
    segment: reader.text(row, "segment") || undefined,
    industry: reader.text(row, "industry") || undefined,
    ...money(context, row, input?.currency),
    ownerId: owner(context, row),
    parentId: parent(context, row, entry),
    startedOn: reader.day(row, "startedOn"),
    renewsOn: reader.day(row, "renewsOn"),
    declaredType: reader.read(
      row,
      "declaredType",
      (text) => recognise(RELATIONSHIP_WORDS, text),
      "a relationship such as preferred supplier",
    ),
    supplierShare: reader.read(
      row,
      "supplierShare",
      (text) => recognise(SUPPLIER_SHARE_WORDS, text),
      "sole, main, one of many or unknown",
    ),
    note: reader.text(row, "note") || undefined,
  };
  const planned = settle({
    noun: "accounts",
    line: row.line,
    schema: accountInput,
    stored: known,
    said,
    days: DAYS,
    newId,
  });
  if (planned.write) {
    const { id, input: next } = planned.write;
    stored.set(id, next);
    const { name, externalId } = next;
    accounts.put({ id, name, externalId, isArchived: entry?.isArchived ?? false }, entry);
  }
  return planned;
}

/** By external id; by name when one of the two sides has none. Names are unique, so a clash is told here. */
function match({ reader, accounts }: AccountsToPlan, row: SourceRow): AccountEntry | undefined {
  const externalId = reader.text(row, "externalId");
  const name = reader.text(row, "name");
  const namesake = accounts.byName(name);
  const known = externalId === "" ? undefined : accounts.byExternalId(externalId);
  if (known) {
    if (namesake && namesake.id !== known.id)
      throw reader.problem("name", `another account is called ${quoted(name)}.`);
    return known;
  }
  if (namesake && externalId !== "" && namesake.externalId !== null) {
    throw reader.problem(
      "name",
      `another account is called ${quoted(name)}; its external ID is ${namesake.externalId}.`,
    );
  }
  return namesake;
}

function money({ reader, currency }: AccountsToPlan, row: SourceRow, storedCurrency: string | undefined) {
  const column = reader.text(row, "currency").toUpperCase() || undefined;
  const fallback = column ?? storedCurrency ?? currency;
  const amount = reader.read(
    row,
    "arr",
    (text) => parseAmount(text, fallback),
    "an amount such as 120,000 or 1.234,56 €",
  );
  if (column && amount?.currency && amount.currency !== column) {
    throw reader.problem("currency", `the amount is in ${amount.currency}, but the currency column says ${column}.`);
  }
  const given = column ?? amount?.currency ?? undefined;
  return { arrCents: amount?.cents, currency: given ?? (storedCurrency === undefined ? currency : undefined) };
}

function owner({ reader, members }: AccountsToPlan, row: SourceRow): string | undefined {
  const reference = reader.text(row, "owner");
  if (reference === "") return undefined;
  const member = findMember(members, reference);
  if (member) return member.id;
  throw reader.problem(
    "owner",
    `${quoted(reference)} is no active member of this workspace. Invite them first, or leave the column out.`,
  );
}

function parent(
  { reader, accounts }: AccountsToPlan,
  row: SourceRow,
  own: AccountEntry | undefined,
): string | undefined {
  const reference = reader.text(row, "parent");
  if (reference === "") return undefined;
  const found = accounts.byReference(reference);
  if (!found) {
    throw reader.problem(
      "parent",
      `no account ${quoted(reference)} is known, neither here nor in the good rows of this file.`,
    );
  }
  if (found.id === own?.id) throw reader.problem("parent", "an account cannot be above itself.");
  return found.id;
}
