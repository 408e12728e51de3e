import "server-only";
import { type ContactRow, findContact, saveContacts } from "@/lib/data/contacts";
import { lockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { changedMeanwhile } from "./changed-meanwhile";
import { loadAccountsFor } from "./load-account-for";

/** Adds and changes contacts, one from the form or many from an import. Contacts alone move no score. */
export async function storeContacts(scope: Scope, contacts: readonly ContactRow[]): Promise<void> {
  await loadAccountsFor(
    scope,
    "contact.write",
    contacts.map(({ input }) => input.accountId),
  );
  await saveContacts(scope, contacts);
}

/** Changes one contact; the person must have seen the version that is stored. */
export async function updateContact(scope: Scope, contact: ContactRow & { readonly version: number }): Promise<void> {
  // Two saves at the same moment: the second one waits here, and then finds the version of the first.
  await lockAccounts(scope, [contact.input.accountId]);
  const stored = await findContact(scope, contact.id);
  if (!stored || stored.accountId !== contact.input.accountId) throw notFound("contact");
  if (stored.version !== contact.version) {
    throw await changedMeanwhile(scope, "contact", contact.id);
  }
  await storeContacts(scope, [contact]);
}
