import "server-only";
import { listAddressees } from "@/lib/data/mail-refusals";
import { insertMails, listUnanswered } from "@/lib/data/mails";
import { planMails } from "@/lib/data/mails-in-hand";
import type { Scope } from "@/lib/data/scope";
import { mailBarOf } from "@/lib/pulse/mail-bar";
import type { MailKind } from "@/lib/schemas/mail";

interface Queued {
  readonly pulseId: string;
  readonly kind: MailKind;
  readonly recipientIds: readonly string[];
  /** At once when it is left out. */
  readonly notBefore?: Date;
}

/**
 * Has a mail wait for each of these people whom the pulse asks, and a job for the moment: in the transaction at hand. Who
 * has no address, has left or wants no mail gets none, and nobody one of a kind twice. Answers how many were to get one.
 */
export async function queueMails(
  scope: Scope,
  { pulseId, kind, recipientIds, notBefore = scope.now }: Queued,
): Promise<number> {
  const addressees = await listAddressees(scope, { pulseId, recipientIds });
  const mails = addressees.flatMap(({ recipientId, ...contact }) =>
    contact.email !== null && mailBarOf(contact) === null
      ? [{ recipientId, kind, address: contact.email, notBefore }]
      : [],
  );
  await insertMails(scope, mails);
  await planMails(scope);
  return mails.length;
}

/** Reminds, once, those who were invited and have said nothing. Answers how many were to be. */
export async function queueReminders(
  scope: Scope,
  { pulseId, notBefore = scope.now }: Pick<Queued, "pulseId" | "notBefore">,
): Promise<number> {
  const recipientIds = await listUnanswered(scope, pulseId);
  return queueMails(scope, { pulseId, kind: "reminder", recipientIds, notBefore });
}
