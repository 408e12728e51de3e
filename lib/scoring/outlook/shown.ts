import type { RiskCause } from "../explain/risk-causes";
import { lockStanding } from "../lock/lock-standing";
import type { Thresholds } from "../model/scoring-model";
import type { LadderScore, RiskCode, StepScore } from "../results";
import { coverageGrade } from "../rungs/coverage-grade";
import { knownIndex } from "../rungs/known-index";
import { meanCoverage } from "../rungs/mean-coverage";
import { TOLERANCE } from "../tolerance";
import { STEPS, type Step } from "../types";

/** How far a number that is shown may have moved from the one that is stored: one unit of what is shown of it. */
export const SHOWN_UNITS = { points: 1, bar: 4, coverage: 0.05, gap: 0.1, news: 0.1 } as const;

type ShownStep = Pick<StepScore, "score" | "reading" | "coverage" | "state">;

/** What of a reason for risk can become another without news, besides its days: what it is about, and a number. */
export interface ShownReason {
  readonly code: RiskCode;
  readonly points: number;
  readonly about: string | null;
  readonly number: number | null;
  /** The number was rounded with its ageing, so that both add up to what is shown of them: it may be a unit off by that alone. */
  readonly isRounded?: true;
}

/** What lists and pages show of a score in words, colours and whole numbers (model section 3.19). */
export interface Shown {
  readonly steps: Readonly<Record<Step, ShownStep>>;
  readonly index: number | null;
  readonly coverage: number;
  readonly standsOn: Step | null;
  readonly isFirm: boolean;
  readonly hollow: LadderScore["ladder"]["hollow"];
  readonly isActive: boolean;
  readonly riskLevel: LadderScore["risk"]["level"];
  readonly reasons: readonly ShownReason[];
  readonly type: LadderScore["relationship"]["type"];
  readonly overlays: LadderScore["relationship"]["overlays"];
  readonly lock: ReturnType<typeof lockStanding>;
  readonly gap: number | null;
  readonly gapLabel: LadderScore["twoSided"]["gapLabel"];
  readonly gapClear: boolean | null;
  readonly isWatermelon: boolean;
  readonly momentum: LadderScore["momentum"]["label"];
}

/** The parts of a score that are shown; the rest explains them. */
type ShownScore = Pick<LadderScore, "steps" | "ladder" | "twoSided" | "relationship"> & {
  readonly lock: Pick<LadderScore["lock"], "state" | "pain">;
  readonly risk: Pick<LadderScore["risk"], "active" | "level">;
  readonly momentum: Pick<LadderScore["momentum"], "label">;
};

export const shownOf = (
  score: ShownScore,
  reasons: readonly ShownReason[],
  thresholds: Pick<Thresholds, "coverage">,
): Shown => ({
  steps: score.steps,
  index: knownIndex(score, thresholds),
  coverage: meanCoverage(score),
  standsOn: score.ladder.standsOn,
  isFirm: score.ladder.firm,
  hollow: score.ladder.hollow,
  isActive: score.risk.active,
  riskLevel: score.risk.level,
  reasons,
  type: score.relationship.type,
  overlays: score.relationship.overlays,
  lock: lockStanding(score.lock),
  gap: score.twoSided.gap,
  gapLabel: score.twoSided.gapLabel,
  gapClear: score.twoSided.gapClear,
  isWatermelon: score.twoSided.watermelon,
  momentum: score.momentum.label,
});

/** Of a reason with what it rests on. */
export function shownReason({ code, points, fact }: RiskCause): ShownReason {
  if (fact?.kind === "news")
    return { code, points, about: fact.step ?? "ladder", number: fact.points, isRounded: true };
  if (fact?.kind === "people") return { code, points, about: `${fact.now} after ${fact.before}`, number: null };
  if (fact?.kind === "held") return { code, points, about: null, number: fact.goodwill };
  return { code, points, about: fact?.kind === "complaint" ? "complaint" : null, number: null };
}

/** Everything in which two of them are not alike, by name; empty where a reader sees no difference beyond a unit. */
export const shownDifferences = (one: Shown, other: Shown, thresholds: Pick<Thresholds, "coverage">): string[] => [
  ...stateDifferences(one, other, thresholds),
  ...numberDifferences(one, other),
];

/** In which state, grade, reason or label they differ. */
export function stateDifferences(one: Shown, other: Shown, thresholds: Pick<Thresholds, "coverage">): string[] {
  const [a, b] = [statesOf(one, thresholds), statesOf(other, thresholds)];
  return STATES.filter((_, place) => a[place] !== b[place]);
}

/** The names of the states, as `statesOf` tells them. */
const STATES: readonly string[] = [
  ...STEPS,
  ...STEPS.map((step) => `coverage of ${step}`),
  ...["index", "coverage", "standing", "firmness", "hollow", "active", "risk", "reasons", "type", "overlays", "lock"],
  ...["gap", "clear gap", "watermelon", "momentum"],
];

/** In a list and not by name: a search compares many of them. */
function statesOf(shown: Shown, thresholds: Pick<Thresholds, "coverage">): unknown[] {
  const states: unknown[] = [];
  for (const step of STEPS) states.push(shown.steps[step].reading === null ? null : shown.steps[step].state);
  for (const step of STEPS) states.push(coverageGrade(shown.steps[step].coverage, thresholds));
  states.push(shown.index === null, coverageGrade(shown.coverage, thresholds), shown.standsOn, shown.isFirm);
  states.push(STEPS.map((step) => shown.hollow[step] ?? "").join(), shown.isActive, shown.riskLevel);
  states.push(shown.reasons.map(({ code, points, about }) => `${code} ${points} ${about}`).join(), shown.type);
  states.push(shown.overlays.join(), shown.lock, shown.gapLabel, shown.gapClear, shown.isWatermelon, shown.momentum);
  return states;
}

function numberDifferences(one: Shown, other: Shown): string[] {
  const { points, bar, coverage, gap, news } = SHOWN_UNITS;
  const pairs: readonly (readonly [string, number | null, number | null, number])[] = [
    ["index", one.index, other.index, points],
    ["coverage", one.coverage, other.coverage, coverage],
    ["gap", one.gap, other.gap, gap],
    ...STEPS.flatMap((step) => [
      [`score of ${step}`, one.steps[step].score, other.steps[step].score, bar] as const,
      [`reading of ${step}`, one.steps[step].reading, other.steps[step].reading, points] as const,
    ]),
    ...one.reasons.map(({ code, number, isRounded }, at) => {
      const unit = code === "falling" ? news * (isRounded ? 2 : 1) : points;
      return [`number of ${code}`, number, other.reasons[at]?.number ?? null, unit] as const;
    }),
  ];
  return pairs.flatMap(([name, a, b, unit]) => (isFar(a, b, unit) ? [name] : []));
}

/** Whether there is a number at all is a state. */
const isFar = (a: number | null, b: number | null, unit: number): boolean =>
  a !== null && b !== null && Math.abs(a - b) > unit + TOLERANCE;
