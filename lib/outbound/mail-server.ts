import "server-only";
import MailComposer from "nodemailer/lib/mail-composer";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type HandOver, outcomeOf } from "./hand-over";
import { headersOf } from "./headers-of";
import type { Letter } from "./letter-of";
import type { MemberLetter } from "./member-letter";
import { openLine, type Parcel, type SmtpLine, sendParcel } from "./smtp-line";
import type { WrittenLetter } from "./write-letter";

export interface MailServer {
  /** Begins with the text before `until`, on the clock of the process, or not at all. */
  readonly handOver: (letter: Letter | MemberLetter, written: WrittenLetter, until: number) => Promise<HandOver>;
  readonly close: () => void;
}

interface Sender {
  /** Anybody who comes by may look around in the demo world, and write to whom they like: no mail leaves it. */
  readonly isDemo: boolean;
}

const serverOf = ({ isDemo }: Sender) => (isDemo ? null : env.mail());

export const hasMailServer = (sender: Sender): boolean => serverOf(sender) !== null;

/** One connection, opened with the first mail and kept for those after it; null where no server is set. */
export function openMailServer(sender: Sender): MailServer | null {
  const mail = serverOf(sender);
  if (mail === null) return null;
  let line: SmtpLine | null = null;
  const close = () => {
    line?.close();
    line = null;
  };
  const handOver = async (parcel: Parcel): Promise<HandOver> => {
    const isFresh = line === null;
    const outcome = await withinTime(parcel, async () => {
      line ??= await openLine(mail.url);
      if (performance.now() > parcel.until) throw new Error("too late to begin");
      await sendParcel(line, parcel);
    });
    if (outcome.kind === "sent") return outcome;
    // The two sides may not agree any more on where they are.
    close();
    // A server may end a line after so many mails, or after a rest: that says nothing about this one.
    return outcome.kind === "later" && outcome.isServerAway && !isFresh ? handOver(parcel) : outcome;
  };
  return {
    close,
    handOver: async (letter, written, until) => {
      const message = await new MailComposer({ ...headersOf(letter, mail.from), ...written }).compile().build();
      return handOver({ from: mail.from, to: letter.address, message, until, isBegun: false });
    },
  };
}

/** So long is an answer waited for once the text may not begin any more. */
const ANSWER_MS = 15_000;

async function withinTime(parcel: Parcel, work: () => Promise<void>): Promise<HandOver> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), Math.max(0, parcel.until - performance.now()) + ANSWER_MS);
  });
  try {
    await Promise.race([work(), limit]);
    return { kind: "sent" };
  } catch (error) {
    const outcome = outcomeOf(error, parcel.isBegun);
    // Neither what the other side said nor to whom it was to go: that stands in the outbox.
    log.warn({ outcome: outcome.kind, code: outcome.code }, "a mail was not taken");
    return outcome;
  } finally {
    clearTimeout(timer);
  }
}
