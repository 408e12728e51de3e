import type { MailBar, MailFault, MailKind, MailState, MailStop } from "@/lib/schemas/mail";
import { ownValue } from "@/lib/schemas/own-value";

export const MAIL_KIND_LABELS: Readonly<Record<MailKind, string>> = { invitation: "Invitation", reminder: "Reminder" };

export const MAIL_STATE_LABELS: Readonly<Record<MailState, string>> = {
  waiting: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  unsure: "Perhaps sent",
  failed: "Failed",
  bounced: "Bounced",
  cancelled: "Not sent",
};

/** What a state means, in a sentence. */
export const MAIL_STATE_MEANINGS: Readonly<Record<MailState, string>> = {
  waiting: "It goes out by itself when its time has come.",
  sending: "It is being handed over to the mail server.",
  sent: "The mail server took it. Whether anybody reads it is not looked at.",
  unsure: "It may have gone out: nobody sends it again but you.",
  failed: "It did not go out, and is not tried again by itself.",
  bounced: "Their server has no such mailbox.",
  cancelled: "It did not go out, because it should not any more.",
};

/** "Reminded on 12 Mar 2026", or what became of the reminder instead. */
export const reminderWords = (state: MailState, day: string | null): string =>
  state === "sent" && day !== null ? `Reminded on ${day}` : `Reminder: ${MAIL_STATE_LABELS[state].toLowerCase()}`;

const BARS: Readonly<Record<MailBar, string>> = {
  no_address: "No e-mail address is known.",
  left: "They have left.",
  refuses: "They want no mail from us.",
};

const STOPS: Readonly<Record<MailStop, string>> = {
  ...BARS,
  pulse_cancelled: "The pulse was taken back.",
  pulse_closed: "The pulse was closed before it could go out.",
  link_taken_back: "Their link was taken back.",
  asker_gone: "Whoever asks has left us, and nobody would read a reply.",
  address_changed: "Their address is another one now, and what is asked without names goes to the first one alone.",
  has_responded: "They had answered before it could go out.",
};

const FAULTS: Readonly<Record<MailFault, string>> = {
  worker_died: "What was sending it ended in the middle.",
  cut_off: "The connection was cut before the mail server said that it took it.",
  no_answer: "The mail server did not answer.",
  not_written: "It could not be written; the server's log tells why.",
};

/** Why it went as it did: in our words, or in those of the other side. */
export function mailReasonWords(reason: string): string {
  return ownValue<string>(STOPS, reason) ?? ownValue<string>(FAULTS, reason) ?? `The mail server said: “${reason}”`;
}
