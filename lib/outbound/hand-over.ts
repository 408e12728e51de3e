import { z } from "zod";
import type { MailFault } from "@/lib/schemas/mail";

interface NotTaken {
  /** In the words of the other side, or one of ours where it said nothing. */
  readonly reason: string;
  /** Of the answer, such as 550, or of the failure; for the log. */
  readonly code: string;
}

/** How handing over a mail went. */
export type HandOver =
  | { readonly kind: "sent" }
  /** The line was cut after the text began: it may have been taken. */
  | (NotTaken & { readonly kind: "unsure" })
  /** The other side has no such mailbox, and will not have it tomorrow. */
  | (NotTaken & { readonly kind: "bounced" })
  /** It takes no such mail, whoever tries. */
  | (NotTaken & { readonly kind: "refused" })
  /** It was surely not taken, and may be tried again. */
  | (NotTaken & { readonly kind: "later"; readonly isServerAway: boolean });

/** What the library says of a failure. */
const failure = z
  .object({
    code: z.string().catch("unknown"),
    responseCode: z.number().nullable().catch(null),
    response: z.string().catch(""),
    command: z.string().catch(""),
  })
  .catch({ code: "unknown", responseCode: null, response: "", command: "" });

/** What became of a mail that was not taken: by how far it had come, and by what the other side answered. */
export function outcomeOf(error: unknown, isBegun: boolean): Exclude<HandOver, { readonly kind: "sent" }> {
  const { code: fault, responseCode, response, command } = failure.parse(error);
  const code = String(responseCode ?? fault);
  const isForGood = responseCode !== null && responseCode >= 500;
  // Said to the text as a whole, so that it was not taken.
  const isAnswered = fault === "EMESSAGE" && responseCode !== null;
  if (isBegun && !isAnswered) return { kind: "unsure", reason: "cut_off" satisfies MailFault, code };
  const reason = saidIn(response);
  if (isForGood && command === "RCPT TO") return { kind: "bounced", reason, code };
  if (isForGood && isAnswered) return { kind: "refused", reason, code };
  return { kind: "later", reason, code, isServerAway: command !== "RCPT TO" && !isAnswered };
}

const LONGEST_REASON = 300;

/** One line of whatever a server of others says. */
function saidIn(response: string): string {
  const words = response
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_REASON);
  return words === "" ? ("no_answer" satisfies MailFault) : words;
}
