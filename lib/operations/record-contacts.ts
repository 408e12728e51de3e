import "server-only";
import { type ContactRow, saveContacts } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { openAccounts } from "@/lib/records/open-accounts";

/** Adds and changes contacts, one from the form or many from an import. Contacts alone move no score. */
export async function recordContacts(outer: Scope, contacts: readonly ContactRow[]): Promise<void> {
  const accountIds = contacts.map(({ input }) => input.accountId);
  const { scope } = await openAccounts(outer, "contact.write", accountIds);
  await saveContacts(scope, contacts);
}
