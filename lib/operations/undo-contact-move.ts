import "server-only";
import { deleteUnusedContact, findContact, saveContacts } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { openAccounts } from "@/lib/records/open-accounts";
import { contactInput } from "@/lib/schemas/contact";
import type { ContactMoveRef } from "@/lib/schemas/contact-move";

/**
 * Takes a move back as if it had never been: the record it made goes, and the one that was left is here again with its key.
 * @throws AppError `not_found`, `conflict` once something was recorded of them at the new account
 */
export async function undoContactMove(outer: Scope, { accountId, contactId, formerId }: ContactMoveRef): Promise<void> {
  const before = await findContact(outer, formerId);
  if (!before) throw notFound("contact");
  const { scope } = await openAccounts(outer, "contact.write", [accountId, before.accountId]);
  const arrived = await findContact(scope, contactId);
  const left = await findContact(scope, formerId);
  if (arrived?.accountId !== accountId || left?.accountId !== before.accountId) throw notFound("contact");
  if (arrived.version > 1 || left.leftOn === null || !(await deleteUnusedContact(scope, contactId))) {
    throw new AppError("conflict", {
      message: `Something was recorded of ${arrived.name} meanwhile, so the move stays. Move them back with a date instead.`,
    });
  }
  const { id, version: _, lastContactAt: __, refusesMailSince: ___, ...stored } = left;
  await saveContacts(scope, [
    { id, input: contactInput.parse({ ...stored, externalId: arrived.externalId, leftOn: null }) },
  ]);
}
