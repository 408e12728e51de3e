import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { LATELY_DAYS, type LockStanding, type MomentumLabel, type RiskLevel, type ToldChange } from "@/lib/scoring";
import { formatDay } from "./dates";
import { RISK_NAMES } from "./risk-labels";
import { STEP_LABELS } from "./step-labels";

/** So many are read in one sentence. */
const MOST = 2;

/** "On 3 Mar 2027 delivery stops carrying, and a warning begins: silence." What time alone does if nothing is recorded. */
export function comingWords({ on, changes }: { readonly on: string; readonly changes: readonly ToldChange[] }): string {
  return `On ${formatDay(on)} ${clauseOf(changes)}.`;
}

/** The same where the day stands beside it: "If nothing is recorded, delivery stops carrying." */
export const fadingWords = (changes: readonly ToldChange[]): string => `If nothing is recorded, ${clauseOf(changes)}.`;

const clauseOf = (changes: readonly ToldChange[]) => changes.slice(0, MOST).map(wordsOf).join(", and ");

/** "Delivery stops carrying." A sentence of its own, where several stand below each other. */
export function byTimeWords(change: ToldChange): string {
  const words = wordsOf(change);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function wordsOf(change: ToldChange): string {
  switch (change.kind) {
    case "step":
      return stepWords(change);
    case "standing":
      return change.to === null
        ? "the relationship stands on nothing proven any more"
        : `the relationship comes to stand on ${STEP_LABELS[change.to].toLowerCase()}`;
    case "index":
      return "so little is known of satisfaction that there is no index any more";
    case "inactive":
      return "they count as without business: no contract, and no purchase in a year";
    case "risk":
      return RISK_WORDS[change.to];
    case "warning":
      return change.isNew
        ? `a warning begins: ${RISK_NAMES[change.code]}`
        : `a warning grows old, though nothing got better: ${RISK_NAMES[change.code]}`;
    case "type":
      return `the evidence shows no more than: ${RELATIONSHIP_TYPE_LABELS[change.to].toLowerCase()}`;
    case "lock":
      return LOCK_WORDS[change.to];
    case "momentum":
      return change.to === "fading" ? `nothing new will have come for ${LATELY_DAYS} days` : MOMENTUM_WORDS[change.to];
  }
}

function stepWords({ step, from, to }: Extract<ToldChange, { kind: "step" }>): string {
  const label = STEP_LABELS[step].toLowerCase();
  if (to === "carries") return `${label} comes to carry`;
  if (to === "weak") return `${label} turns weak`;
  return from === "carries" ? `${label} stops carrying` : `what we know of ${label} is too old to call it weak`;
}

const RISK_WORDS: Record<RiskLevel, string> = {
  "at-risk": "they come to be at risk",
  watch: "they come to be on watch",
  unknown: "too little is known to give the all-clear",
  ok: "no warning is left",
};

/** Time alone makes nothing better or worse: what moved them only comes to lie too far back. */
const MOMENTUM_WORDS: Record<Exclude<MomentumLabel, "fading">, string> = {
  steady: "nothing recent moves them up or down any more",
  improving: "more of what is recent speaks for them than against",
  declining: "more of what is recent speaks against them than for",
};

const LOCK_WORDS: Record<LockStanding, string> = {
  earned: "what holds them is earned",
  dependent: "they count as dependent on us",
  captive: "they count as captive",
  free: "they count as free to leave",
  unknown: "it is not known any more what holds them",
};
