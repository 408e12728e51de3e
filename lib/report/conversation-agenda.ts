import type { AccountRegisters } from "@/lib/data/account-registers";
import type { PulseVoice } from "@/lib/data/pulse-voices";
import type { PulseItem } from "@/lib/schemas/pulse";
import type { Question } from "@/lib/scoring";
import type { ReportQuestion } from "./account-report";
import { type SeenInRegisters, seenInRegisters } from "./seen-in-registers";
import { sidesApart } from "./sides-apart";
import { stayingAnswers } from "./staying-answers";

/**
 * What to talk about with a customer, as it follows from where both sides differ: what is apart for certain first, then
 * what may be, then what nobody of theirs was heard on. It enters nothing.
 */
export interface ConversationAgenda {
  /** Notably apart, and by more than chance; the widest first. */
  readonly clear: readonly ReportQuestion[];
  /** Notably apart, and perhaps by chance: too little is said yet. */
  readonly possible: readonly ReportQuestion[];
  readonly unheard: readonly ReportQuestion[];
  readonly alike: readonly Question[];
  /** What stands beside the seven and nobody of theirs has answered. */
  readonly beside: readonly BesideItem[];
  readonly seen: SeenInRegisters;
}

/** What tells whether they stay of their own will, in the order in which it is asked (C13, C43). */
const BESIDE = [
  "again",
  "why_stay",
  "alternatives",
  "cost_to_leave",
  "headline",
] as const satisfies readonly PulseItem[];
type BesideItem = (typeof BESIDE)[number];

interface Known {
  readonly questions: readonly ReportQuestion[];
  readonly voices: readonly Pick<PulseVoice, "item" | "value" | "contactId" | "respondedAt">[];
  readonly registers: Pick<AccountRegisters, "factReviews" | "rows">;
  readonly asOf: number;
}

export function conversationAgenda({ questions, voices, registers, asOf }: Known): ConversationAgenda {
  const { weMore, theyMore, alike } = sidesApart(questions);
  const apart = [...weMore, ...theyMore]
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .flatMap(({ question }) => questions.filter((one) => one.question === question));
  const heard = new Set<PulseItem>([
    ...voices.flatMap(({ item, value }) => (value === null ? [] : [item])),
    ...stayingAnswers({ voices, rows: registers.rows, asOf }).map(({ about }) => about),
  ]);
  return {
    clear: apart.filter(({ isGapClear }) => isGapClear),
    possible: apart.filter(({ isGapClear }) => !isGapClear),
    unheard: questions.filter(({ customer }) => customer.reading === null),
    alike: alike.map(({ question }) => question),
    beside: BESIDE.filter((item) => !heard.has(item)),
    seen: seenInRegisters(registers, asOf),
  };
}
