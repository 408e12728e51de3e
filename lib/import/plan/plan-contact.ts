import { CONTACT_FIELDS, type ContactInput, contactInput } from "@/lib/schemas/contact";
import { namesOfKind } from "@/lib/schemas/record-field";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-fault";
import { accountOfRow, refuseWithoutAccount } from "./account-of-row";
import { type AccountBook, knownOf, type PersonBook, type PersonEntry } from "./books";
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
  const { reader, accounts, people, stored, newId } = context;
  const cells = reader.cellsOf(row);
  const account = accountOfRow(cells, accounts);
  if (!account) refuseWithoutAccount(cells, "fill this in, or the account's external ID.");
  const entry = account ? match(context, cells, account.id) : undefined;
  const known = knownOf(stored, entry);
  const said = {
    ...plainCells(cells, CONTACT_FIELDS),
    accountId: account?.id,
    name: nameIn(cells) || (known ? undefined : ""),
  };
  const nameOf = (_: string, id: string) => accounts.nameOf(id);
  const planned = settle(cells, { schema: contactInput, stored: known, said, days: DAYS, newId, nameOf });
  if (planned.write) {
    const { id, input: next } = planned.write;
    stored.set(id, next);
    const { accountId, externalId, name, email } = next;
    people.put({ id, accountId, externalId, name, email });
  }
  return planned;
}

function nameIn(cells: RowCells): string {
  return cells.text("name") || [cells.text("firstName"), cells.text("lastName")].filter(Boolean).join(" ");
}

/** By external id, else by e-mail within the account, else (without an address) by name within the account. */
function match(
  { people, keys }: OfOneFile<ContactsToPlan>,
  cells: RowCells,
  accountId: string,
): PersonEntry | undefined {
  const externalId = keys.read(cells);
  const email = cells.text("email");
  const known = externalId === "" ? undefined : people.byExternalId(externalId);
  if (known) {
    if (known.accountId === accountId) return known;
    const what = `${quoted(known.name)} is stored at another account; people are not moved by import.`;
    return cells.refuse(cells.has("accountName") ? "accountName" : "accountExternalId", what);
  }
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
