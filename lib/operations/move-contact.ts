import "server-only";
import { type ContactDetail, findContact, listContacts, saveContacts } from "@/lib/data/contacts";
import { takeRefusalAlong } from "@/lib/data/mail-refusals";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { likenessOfPerson } from "@/lib/import/likeness";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccounts } from "@/lib/records/open-accounts";
import { contactInput } from "@/lib/schemas/contact";
import { type ContactMove, leavingContact, takenAlong } from "@/lib/schemas/contact-move";

/**
 * Somebody changes employers, by the rule of imports (decision 0034): the record here is left with all that was said, and
 * they are another one there. Who comes back is who they were. `newId` is for whom nobody knows there yet.
 * @throws AppError `not_found`, `conflict` when somebody else is called the same there
 */
export async function moveContact(
  outer: Scope,
  { newId, contactId, version, accountId, toAccountId, movedOn }: ContactMove & { readonly newId: string },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { scope } = await openAccounts(outer, "contact.write", [accountId, toAccountId]);
  const contact = await findContact(scope, contactId);
  if (contact?.accountId !== accountId) throw notFound("contact");
  if (contact.version !== version) throw await changedMeanwhile(scope, "contact", contactId);
  if (accountId === toAccountId) {
    throw new AppError("invalid_input", {
      message: "They are at this account already.",
      fields: { toAccountId: "Choose another account." },
    });
  }
  const there = sameOne(contact, await listContacts(scope, toAccountId));
  const along = takenAlong(inputOf(contact));
  const stays = there ? inputOf(there) : contactInput.parse({ accountId: toAccountId, name: along.name });
  const arrived = there
    ? { ...stays, externalId: along.externalId ?? stays.externalId, leftOn: null }
    : { ...stays, ...along };
  const id = there?.id ?? newId;
  // What is left gives up its key before it is given to another.
  await saveContacts(scope, [{ id: contactId, input: leavingContact(inputOf(contact), movedOn) }]);
  await saveContacts(scope, [{ id, input: arrived }]);
  await takeRefusalAlong(scope, { from: contactId, to: id });
  return { id, isNew: there === undefined };
}

/**
 * Who is known at the other account by this address; or by this name, and left there once or was added without an address
 * of their own. Somebody who works there under another address is a namesake.
 */
function sameOne(contact: ContactDetail, people: readonly ContactDetail[]): ContactDetail | undefined {
  const likeness = likenessOfPerson(contact.name);
  const [one, another] = people.filter(
    ({ name, email, leftOn }) =>
      (email !== null && email === contact.email) ||
      (likenessOfPerson(name) === likeness && (leftOn !== null || email === null || contact.email === null)),
  );
  const isOther = one && one.externalId !== null && contact.externalId !== null;
  if (!(another || isOther)) return one;
  throw new AppError("conflict", {
    message: `${one?.name ?? contact.name} is known there already${another ? " more than once" : " by another external ID"}. Put that right first, or note here the day they left.`,
  });
}

const inputOf = ({ id: _, version: __, lastContactAt: ___, refusesMailSince: ____, ...input }: ContactDetail) => input;
