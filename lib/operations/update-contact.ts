import "server-only";
import { type ContactRow, findContact, saveContacts } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";

/** Changes one contact; the person must have seen the version that is stored. */
export async function updateContact(
  outer: Scope,
  { version, ...row }: ContactRow & { readonly version: number },
): Promise<void> {
  const { scope } = await openAccount(outer, "contact.write", row.input.accountId);
  const stored = await findContact(scope, row.id);
  if (stored?.accountId !== row.input.accountId) throw notFound("contact");
  if (stored.version !== version) throw await changedMeanwhile(scope, "contact", row.id);
  await saveContacts(scope, [row]);
}
