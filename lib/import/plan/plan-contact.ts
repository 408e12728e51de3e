import { midnightOf } from "@/lib/calendar/days";
import { CONTACT_FIELDS, type ContactInput, contactInput } from "@/lib/schemas/contact";
import { leavingContact, takenAlong } from "@/lib/schemas/contact-move";
import { namesOfKind } from "@/lib/schemas/record-field";
import { likenessOfPerson } from "../likeness";
import { quoted } from "../row-fault";
import type { SourceRow } from "../source-rows";
import { accountOfRow, refuseWithoutAccount } from "./account-of-row";
import { type AccountBook, knownOf, nameKey, type PersonBook, type PersonEntry } from "./books";
import type { OfOneFile } from "./file-keys";
import { plainCells } from "./plain-cells";
import { type PlannedRow, settle } from "./planned-row";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";

export interface ContactsToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly stored: Map<string, ContactInput>;
  readonly newId: () => string;
}

const DAYS = namesOfKind(CONTACT_FIELDS, "day");

export function planContact(context: OfOneFile<ContactsToPlan>, row: SourceRow): PlannedRow<ContactInput> {
  const { reader, accounts, stored, keys, newId } = context;
  const cells = reader.cellsOf(row);
  const account = accountOfRow(cells, accounts);
  if (!account) refuseWithoutAccount(cells, "fill this in, or the account's external ID.");
  const { entry, from } = account ? match(context, cells, account.id) : NOBODY;
  const known = knownOf(stored, entry);
  const before = knownOf(stored, from);
  if (before) remarkMove(cells, before.input.name, accounts.nameOf(before.input.accountId));
  const said = { ...saidOf(cells, { known: known?.input, before: before?.input }), accountId: account?.id };
  const nameOf = (_: string, id: string) => accounts.nameOf(id);
  const planned = settle(cells, { schema: contactInput, stored: known, said, days: DAYS, newId, nameOf });
  if (!planned.write) return planned;
  const left = before && { id: before.id, input: leavingContact(before.input, new Date(midnightOf(reader.now))) };
  if (left) keep(context, left);
  keep(context, planned.write, keys.mayComeAgain(cells));
  if (!left) return planned;
  return { ...planned, write: { ...planned.write, left } };
}

/** What a row says of a person who is known here, was known elsewhere before, or is new. */
function saidOf(
  cells: RowCells,
  { known, before }: { readonly known: ContactInput | undefined; readonly before: ContactInput | undefined },
): Record<string, unknown> {
  const plain = plainCells(cells, CONTACT_FIELDS);
  const name = nameIn(cells) || (known ? undefined : (before?.name ?? ""));
  if (!before) return { ...plain, name };
  // Somebody who comes back is here again.
  if (known) return { ...plain, name, leftOn: plain["leftOn"] ?? null };
  return { ...asSaid(takenAlong(before)), ...asSaid(plain), name };
}

/** Without what nobody says. */
const asSaid = (cells: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined && value !== null));

/** Later rows of the file see what this one makes. */
function keep(
  { people, stored }: ContactsToPlan,
  { id, input }: { readonly id: string; readonly input: ContactInput },
  mayComeAgain = true,
) {
  if (mayComeAgain) stored.set(id, input);
  const { accountId, externalId, name, email } = input;
  people.put({ id, accountId, externalId, name, email });
}

/** Who a row means, and where they were until now. */
interface Found {
  readonly entry?: PersonEntry | undefined;
  readonly from?: PersonEntry | undefined;
}

const NOBODY: Found = {};

const remarkMove = (cells: RowCells, name: string, account: string) =>
  cells.remark(
    accountField(cells),
    `${quoted(name)} was at ${account}: left there today, with all that was said there.`,
  );

const accountField = (cells: RowCells) => (cells.has("accountName") ? "accountName" : "accountExternalId");

function nameIn(cells: RowCells): string {
  return cells.text("name") || [cells.text("firstName"), cells.text("lastName")].filter(Boolean).join(" ");
}

/** By external id, else by e-mail within the account, else (without an address) by name within the account. */
function match({ people, keys, accounts }: OfOneFile<ContactsToPlan>, cells: RowCells, accountId: string): Found {
  const externalId = keys.read(cells);
  const known = externalId === "" ? undefined : people.byExternalId(externalId);
  if (known?.accountId === accountId) return { entry: known };
  if (known && !isSamePerson(cells, known)) {
    const what = `${quoted(externalId)} is the key of ${known.name} at ${accounts.nameOf(known.accountId)}.`;
    cells.refuse("externalId", what);
    return NOBODY;
  }
  return { entry: matchWithout(people, cells, { accountId, externalId }), from: known };
}

/** A key alone moves nobody to another account: the name or the address has to agree. */
function isSamePerson(cells: RowCells, known: PersonEntry): boolean {
  const name = nameIn(cells);
  const isName = name === "" || likenessOfPerson(name) === likenessOfPerson(known.name);
  return isName || (known.email !== null && nameKey(cells.text("email")) === nameKey(known.email));
}

function matchWithout(
  people: PersonBook,
  cells: RowCells,
  { accountId, externalId }: { readonly accountId: string; readonly externalId: string },
): PersonEntry | undefined {
  const email = cells.text("email");
  const field = email === "" ? "name" : "email";
  const said = email === "" ? { name: nameIn(cells) } : { email };
  const alike = people.within(accountId, said);
  const [only, another] = externalId === "" ? alike : people.keylessWithin(accountId, said);
  if (another) return cells.refuse(field, "several people of this account match. Give the external ID.");
  if (!only && field === "email" && alike.length > 0) {
    return cells.refuse("email", `${quoted(email)} belongs to ${alike[0]?.name} with another external ID.`);
  }
  return only;
}
