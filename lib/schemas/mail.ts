import { z } from "zod";
import { id } from "./fields";

/** Once each for everybody who is asked. */
export type MailKind = "invitation" | "reminder";

/** To members: what they were told, at most once an hour; and the digest of a week. */
export type MemberMailKind = "notices" | "digest";

/**
 * What became of a mail. `sending` is said before it is handed over, so that one whose worker died is found again: it may
 * have gone out, which is `unsure`. `bounced` is an address that the other side refused for good, `failed` all else.
 */
export const MAIL_STATES = ["waiting", "sending", "sent", "unsure", "failed", "bounced", "cancelled"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why somebody gets no mail, whatever it is about. */
export type MailBar = "no_address" | "left" | "refuses";

/** Why a mail that waits is not sent any more. */
export type MailStop =
  | MailBar
  | "pulse_cancelled"
  | "pulse_closed"
  | "link_taken_back"
  | "has_responded"
  | "address_changed"
  | "asker_gone";

/** What we say ourselves of one that went wrong; all other reasons are in the words of the other side. */
export type MailFault = "worker_died" | "no_answer" | "cut_off" | "not_written";

/** Only these may be sent once more: of the others it is known that they went out, or will, or must not. */
export const RESENDABLE: readonly MailState[] = ["failed", "unsure"];

export const mailRef = z.object({ mailId: id });
export type MailRef = z.output<typeof mailRef>;

/** A place in the outbox, from which it goes on with what is older. */
const place = z
  .string()
  .regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .transform((text) => {
    const [ms = "", mailId = ""] = text.split("_");
    return { queuedAt: new Date(Number(ms)), mailId };
  });
export type OutboxPlace = z.output<typeof place>;

export const outboxPlace = ({ queuedAt, mailId }: OutboxPlace): string => `${queuedAt.getTime()}_${mailId}`;

/** The address of the outbox; what is not understood is dropped. */
export const outboxQuery = z.object({
  state: z.enum(MAIL_STATES).optional().catch(undefined),
  before: place.optional().catch(undefined),
});
export type OutboxQuery = z.output<typeof outboxQuery>;

/** Of one that is sent again: whom it is about. */
export const resentMail = z.object({ accountId: z.string() });
