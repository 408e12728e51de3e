import { type ContactInput, contactInput } from "@/lib/schemas/contact";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-problem";
import { DECISION_ROLE_WORDS, recognise, SENIORITY_WORDS } from "../values/closed-sets";
import { accountOfRow } from "./account-of-row";
import type { AccountBook, PersonBook, PersonEntry } from "./books";
import { type PlannedRow, settle } from "./planned-row";
import type { RowReader } from "./row-reader";

export interface ContactsToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly stored: Map<string, ContactInput>;
  readonly newId: () => string;
}

export function planContact(context: ContactsToPlan, row: SourceRow): PlannedRow<ContactInput> {
  const { reader, people, stored, newId } = context;
  const account = accountOfRow(reader, row, context.accounts);
  if (!account) throw reader.problem("accountName", "fill this in, or the account's external ID.");
  const entry = match(context, row, account.id);
  const input = entry ? stored.get(entry.id) : undefined;
  const known = entry && input ? { id: entry.id, input } : null;
  const said = {
    accountId: account.id,
    externalId: reader.text(row, "externalId") || undefined,
    name: nameOf(reader, row) || undefined,
    email: reader.text(row, "email") || undefined,
    title: reader.text(row, "title") || undefined,
    department: reader.text(row, "department") || undefined,
    seniority: reader.read(row, "seniority", (text) => recognise(SENIORITY_WORDS, text), "a seniority we know"),
    decisionRole: reader.read(row, "decisionRole", (text) => recognise(DECISION_ROLE_WORDS, text), "a role we know"),
    language: reader.text(row, "language") || undefined,
    leftOn: reader.day(row, "leftOn"),
    note: reader.text(row, "note") || undefined,
  };
  const planned = settle({
    noun: "contacts",
    line: row.line,
    schema: contactInput,
    stored: known,
    said,
    days: ["leftOn"],
    newId,
  });
  if (planned.write) {
    const { id, input: next } = planned.write;
    stored.set(id, next);
    const { accountId, externalId, name, email } = next;
    people.put({ id, accountId, externalId, name, email });
  }
  return planned;
}

function nameOf(reader: RowReader, row: SourceRow): string {
  const full = reader.text(row, "name");
  return full || [reader.text(row, "firstName"), reader.text(row, "lastName")].filter(Boolean).join(" ");
}

/** By external id, else by e-mail within the account, else (without an address) by name within the account. */
function match({ reader, people }: ContactsToPlan, row: SourceRow, accountId: string): PersonEntry | undefined {
  const externalId = reader.text(row, "externalId");
  const email = reader.text(row, "email");
  const known = externalId === "" ? undefined : people.byExternalId(externalId);
  if (known) {
    if (known.accountId === accountId) return known;
    throw reader.problem(
      "accountName",
      `${quoted(known.name)} is stored at another account; people are not moved by import.`,
    );
  }
  const field = email === "" ? "name" : "email";
  const alike = email === "" ? people.byName(nameOf(reader, row), accountId) : people.byEmail(email, accountId);
  const candidates = externalId === "" ? alike : alike.filter((one) => one.externalId === null);
  const [only, another] = candidates;
  if (another) throw reader.problem(field, "several people of this account match. Give the external ID.");
  if (!only && field === "email" && alike.length > 0) {
    throw reader.problem("email", `${quoted(email)} belongs to ${alike[0]?.name} with another external ID.`);
  }
  return only;
}
