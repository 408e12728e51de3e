import "server-only";
import { type ContactDetail, findContact, listContacts } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { loadAccountFor } from "@/lib/records/load-account-for";

interface ContactForm {
  readonly account: { readonly id: string; readonly name: string; readonly ownerId: string | null };
  /** The one to change; null when one is added. */
  readonly contact: ContactDetail | null;
  /** Departments people of this account already belong to. */
  readonly departments: readonly string[];
}

export async function getContactForm(
  scope: Scope,
  input: { accountId: string; contactId?: string },
): Promise<ContactForm> {
  const { id, name, ownerId } = await loadAccountFor(scope, "contact.write", input.accountId);
  const contact = input.contactId ? await findContact(scope, input.contactId) : null;
  if (input.contactId && contact?.accountId !== id) throw notFound("contact");
  const departments = (await listContacts(scope, id)).flatMap(({ department }) => department ?? []);
  return { account: { id, name, ownerId }, contact, departments: [...new Set(departments)].sort() };
}
