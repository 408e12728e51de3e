import { formatInstant } from "@/lib/format/dates";
import { mailReasonWords } from "@/lib/format/mail-words";
import type { MailState } from "@/lib/schemas/mail";

interface Fated {
  readonly state: MailState;
  readonly notBefore: Date;
  readonly queuedAt: Date;
  readonly endedAt: Date | null;
  readonly attempts: number;
  readonly reason: string | null;
}

/** What became of it or will, in a sentence or two. */
export function mailFate(mail: Fated, { hasServer, timeZone }: { hasServer: boolean; timeZone: string }): string {
  const { state, notBefore, endedAt, attempts, reason } = mail;
  const why = reason === null ? [] : [mailReasonWords(reason)];
  if (state !== "waiting") {
    return [...why, endedAt ? `${WORDS[state]} ${formatInstant(endedAt, timeZone)}.` : "Under way now."].join(" ");
  }
  if (!hasServer) return [...why, "No mail server is set, so it waits."].join(" ");
  const when = `${attempts > 0 ? "Tried again" : "Goes out"} ${formatInstant(notBefore, timeZone)} or soon after.`;
  return [...why, when].join(" ");
}

const WORDS: Readonly<Record<Exclude<MailState, "waiting">, string>> = {
  sending: "Since",
  sent: "Taken by the mail server",
  unsure: "Last heard of",
  failed: "Given up",
  bounced: "Given up",
  cancelled: "Taken out",
};
