import "server-only";
import type { MailDetail } from "@/lib/data/mails";
import { mailBarOf } from "@/lib/pulse/mail-bar";
import type { MailStop } from "@/lib/schemas/mail";

/** Why a mail that waits is not sent any more, asked at the last moment; null when it is. */
export function mailStopOf(mail: Omit<MailDetail, "id">, now: Date): MailStop | null {
  if (mail.cancelledAt !== null) return "pulse_cancelled";
  if (mail.closesAt <= now) return "pulse_closed";
  if (mail.revokedAt !== null) return "link_taken_back";
  if (mail.respondedOn !== null) return "has_responded";
  // Whoever could have the link sent elsewhere could read what was not sent yet.
  if (!mail.isNamed && mail.email !== null && mail.email !== mail.firstAddress) return "address_changed";
  return mail.isAskerGone ? "asker_gone" : mailBarOf(mail);
}
