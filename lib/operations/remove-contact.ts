import "server-only";
import { deleteUnusedContact, findContact } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { openAccountOf } from "@/lib/records/open-accounts";

/**
 * Takes a person back who should not have been added. Nothing may be recorded of them yet; later they leave, on a day.
 * @throws AppError `invalid_input` when something is
 */
export async function removeContact(
  outer: Scope,
  { accountId, contactId }: { readonly accountId: string; readonly contactId: string },
): Promise<void> {
  const { scope, record } = await openAccountOf(outer, "contact.write", {
    noun: "contact",
    find: (within) => findContact(within, contactId),
  });
  if (record.accountId !== accountId) throw notFound("contact");
  if (await deleteUnusedContact(scope, contactId)) return;
  throw new AppError("invalid_input", {
    message: `Something is recorded of ${record.name} already. Say on their page since when they are gone.`,
  });
}
