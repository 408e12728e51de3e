import type { LadderScore } from "@/lib/scoring";
import { QUESTION_LABELS } from "./question-labels";
import { formatPoints, formatScore } from "./scores";

/** A measure of how both sides lean on each other, in finished words. */
export interface MutualMeasure {
  readonly term: string;
  readonly verdict: string;
  readonly meaning: string;
  /** What it is made from. */
  readonly parts: string | null;
}

type BalanceLabel = NonNullable<LadderScore["balance"]["label"]>;

const BALANCE_LABELS: Record<BalanceLabel, string> = {
  "needed-not-loved": "Needed more than loved",
  "loved-not-needed": "Loved more than needed",
  balanced: "Needed and loved alike",
};

type Measured = Pick<LadderScore, "mutuality" | "balance" | "lock" | "indicators">;

/** Mutuality, balance and captivity with what they mean; what nobody knows is said to be so. */
export const mutualMeasures = (score: Measured): readonly MutualMeasure[] => [
  mutualityWords(score),
  balanceWords(score),
  captivityWords(score),
];

/** What mutuality reads (scoring model 3.8). */
const QUESTIONS_READ = ["q4", "q3", "q5"] as const;
const TIES = QUESTIONS_READ.flatMap((question) => [`${question}.customer`, `${question}.team`]);
const MUTUAL: ReadonlySet<string> = new Set([...TIES, "seatAtTheirs", "seatAtOurs"]);

function mutualityWords({ mutuality, indicators }: Measured): MutualMeasure {
  const isKnown = Object.keys(indicators).some((indicator) => MUTUAL.has(indicator));
  const seats = (["seatAtTheirs", "seatAtOurs"] as const).map((seat) => indicators[seat]?.reading ?? null);
  const asked = QUESTIONS_READ.map((question) => `${QUESTION_LABELS[question]} ${saidOf(question, indicators)}`);
  const [theirs, ours] = seats.map((reading) => (reading === null ? "not known" : formatScore(reading)));
  return {
    term: "Mutuality",
    verdict: isKnown ? `${formatScore(mutuality)} of 100` : "Not known",
    meaning:
      "How far the success of both is tied, and each is part of the decisions of the other, by word and by seat. What holds on one side alone is not mutual, so the lower one counts; 50 is neutral.",
    parts: isKnown ? `${asked.join(", ")}; our seat at theirs ${theirs}, their seat at ours ${ours}.` : null,
  };
}

/** "they 75, we 50": what both sides say of one question. */
const saidOf = (question: (typeof QUESTIONS_READ)[number], indicators: Measured["indicators"]): string => {
  const said = (side: "customer" | "team") => indicators[`${question}.${side}`]?.reading ?? null;
  const words = (["customer", "team"] as const).map((side) => {
    const reading = said(side);
    return `${side === "customer" ? "they" : "we"} ${reading === null ? "not known" : formatScore(reading)}`;
  });
  return `(${words.join(", ")})`;
};

function balanceWords({ balance, lock }: Measured): MutualMeasure {
  const { points, label } = balance;
  const needed = lock.dependency.reading;
  return {
    term: "Balance",
    verdict: points === null || label === null ? "Not known" : `${BALANCE_LABELS[label]} (${formatPoints(points)})`,
    meaning: "How much they value who we are, less how much would break or stand still without us.",
    parts:
      points === null || needed === null
        ? null
        : `Valued ${formatScore(needed + points)}, needed ${formatScore(needed)}.`,
  };
}

function captivityWords({ lock: { captivity, pain, dependency, barrier, goodwill } }: Measured): MutualMeasure {
  const said = (reading: number | null) => (reading === null ? "not known" : formatScore(reading));
  return {
    term: "Captivity",
    verdict: captivity === null ? "Not known" : `${formatScore(captivity)} of 100`,
    meaning:
      "How far leaving would hurt them beyond their wish to stay: the pain of leaving less their goodwill. It enters no score.",
    parts:
      pain === null
        ? null
        : `Pain ${said(pain)}, the worse of what would break (${said(dependency.reading)}) and of barriers (${said(barrier.reading)}); goodwill ${said(goodwill.reading)}.`,
  };
}
