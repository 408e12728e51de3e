import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import type { LockStanding, MomentumLabel, RiskLevel, ToldChange } from "@/lib/scoring";
import { RISK_NAMES } from "./risk-labels";
import { STEP_LABELS } from "./step-labels";

/** "Delivery would carry." What would be otherwise, a sentence each; nothing of it has happened. */
export function wouldWords(change: ToldChange): string {
  switch (change.kind) {
    case "step":
      return stepWords(change);
    case "standing":
      return change.to === null
        ? "The relationship would stand on nothing proven."
        : `The relationship would stand on ${STEP_LABELS[change.to].toLowerCase()}.`;
    case "index":
      return "Too little would be known of satisfaction for an index.";
    case "inactive":
      return "They would count as without business: no contract, and no purchase in a year.";
    case "risk":
      return RISK_WORDS[change.to];
    case "warning":
      return change.isNew
        ? `A warning would begin: ${RISK_NAMES[change.code]}.`
        : `A warning would end: ${RISK_NAMES[change.code]}.`;
    case "type":
      return `The evidence would show: ${RELATIONSHIP_TYPE_LABELS[change.to].toLowerCase()}.`;
    case "lock":
      return LOCK_WORDS[change.to];
    case "momentum":
      return MOMENTUM_WORDS[change.to];
  }
}

function stepWords({ step, from, to }: Extract<ToldChange, { kind: "step" }>): string {
  const label = STEP_LABELS[step];
  if (to === "carries") return `${label} would carry.`;
  if (to === "weak") return `${label} would be weak.`;
  return from === "carries"
    ? `${label} would no longer carry.`
    : `${label} would no longer be weak, and not proven either.`;
}

const RISK_WORDS: Record<RiskLevel, string> = {
  "at-risk": "They would be at risk.",
  watch: "They would be on watch.",
  unknown: "Too little would be known to give the all-clear.",
  ok: "No warning would be left.",
};

const LOCK_WORDS: Record<LockStanding, string> = {
  earned: "What holds them would be earned.",
  dependent: "They would count as dependent on us.",
  captive: "They would count as captive.",
  free: "They would count as free to leave.",
  unknown: "It would not be known what holds them.",
};

const MOMENTUM_WORDS: Record<MomentumLabel, string> = {
  improving: "What is recent would speak more for them than against.",
  declining: "What is recent would speak more against them than for.",
  fading: "Nothing new would have come for a quarter.",
  steady: "What is recent would move them neither up nor down.",
};
