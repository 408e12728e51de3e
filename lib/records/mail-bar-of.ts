import "server-only";
import { listReachable, type ReachableContact } from "@/lib/data/mail-refusals";
import type { MailDetail } from "@/lib/data/mails";
import type { Scope } from "@/lib/data/scope";
import type { MailBar, MailStop } from "@/lib/schemas/mail";

/** Why this person gets no mail from us; null when they may. The one rule, for choosing, for queueing and for sending. */
export function mailBarOf(contact: Omit<ReachableContact, "id">): MailBar | null {
  if (contact.refusesMailSince !== null || contact.isAddressRefused) return "refuses";
  if (contact.leftOn !== null) return "left";
  return contact.email === null ? "no_address" : null;
}

/** The same of each of these contacts; who is not there is missing. */
export async function mailBarsOf(
  scope: Scope,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, MailBar | null>> {
  const people = await listReachable(scope, contactIds);
  return new Map(people.map((one) => [one.id, mailBarOf(one)]));
}

/** Why a mail that waits is not sent any more, asked at the last moment; null when it is. */
export function mailStopOf(mail: Omit<MailDetail, "id">, now: Date): MailStop | null {
  if (mail.cancelledAt !== null) return "pulse_cancelled";
  if (mail.closesAt <= now) return "pulse_closed";
  if (mail.revokedAt !== null) return "link_taken_back";
  if (mail.respondedOn !== null) return "has_responded";
  return mail.isAskerGone ? "asker_gone" : mailBarOf(mail);
}
