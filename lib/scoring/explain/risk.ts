import { isActive } from "../circumstances";
import { recordWeight } from "../indicators/record-weight";
import type { ScoringModel } from "../model/scoring-model";
import type { Lock, Momentum, Risk, RiskCode, RiskLevel, Trust, TwoSided } from "../results";
import { type Climb, isWeak } from "../rungs/climb";
import { meanCoverage } from "../rungs/mean-coverage";
import { ageInDays, LATELY_DAYS } from "../time";
import { above, atLeast, atMost, below, within } from "../tolerance";
import { type Circumstances, type Evidence, type Indicator, STEPS } from "../types";
import { NOTABLE_NEWS } from "./momentum";

/** What the reasons for risk read. */
export interface Exposure {
  readonly circumstances: Circumstances;
  readonly live: readonly Evidence[];
  /** UTC milliseconds. */
  readonly at: number;
  readonly climb: Climb;
  readonly twoSided: TwoSided;
  readonly lock: Lock;
  readonly trust: Trust;
  readonly momentum: Pick<Momentum, "news" | "label">;
  readonly model: ScoringModel;
}

/** Points of one reason; 0 when it does not apply. */
type Reason = (exposure: Exposure) => number;

/** A reading below this is not only low but alarming. */
export const ALARMING = 25;
/** Days after which a complaint without an end is a warning. */
export const COMPLAINT_LEFT_DAYS = 14;
/** News of one step, in points, from which it falls: a single step moves more easily than the ladder. */
export const NOTABLE_STEP_NEWS = 8;
/** From this weight on a broken promise was one that mattered. */
const BROKEN_WEIGHT = recordWeight("promise", { importance: 2, isBroken: true });
/** Half a year ahead of a renewal whatever holds them back weighs more: there is still time to mend it. */
export const RENEWAL_SOON_DAYS = 180;
/** How long the loss of a sponsor stays a warning, days. */
export const SPONSOR_MISSED_DAYS = 180;
/** What counts as a usual silence where the customer's own rhythm is not known, days. */
const USUAL_SILENCE_DAYS = 90;
const SPOKEN: readonly Indicator[] = ["csat", "nps", "ces", "propositionPulse", "deliveryPulse", "creationPulse"];

/** In the order of the report (model section 3.13). Warnings use readings: bad news need only be credible. */
const REASONS: readonly (readonly [RiskCode, Reason])[] = [
  ["low-satisfaction", lowSatisfaction],
  [
    "low-value",
    (exposure) => weighted(isWeak(exposure.climb.steps.delivery, exposure.model), isSoon(exposure) ? 3 : 1),
  ],
  ["direct-signal", directSignal],
  ["silence", silence],
  ["falling", falling],
  ["broken-trust", brokenTrust],
  ["sponsor-lost", ({ circumstances }) => weighted(within(circumstances.daysSinceSponsorLost, SPONSOR_MISSED_DAYS), 2)],
  ["single-threaded", singleThreaded],
  ["captive", (exposure) => weighted(exposure.lock.state === "captive", isSoon(exposure) ? 3 : 2)],
  ["watermelon", (exposure) => weighted(exposure.twoSided.watermelon, 2)],
  ["fading", ({ momentum }) => weighted(momentum.label === "fading", 1)],
];

/** A rule of triage, not a probability: reasons with points, their sum (0–20) and a level. Lists take active accounts. */
export function risk(exposure: Exposure): Risk {
  const reasons = REASONS.flatMap(([code, reason]) => {
    const points = reason(exposure);
    return points > 0 ? [{ code, points }] : [];
  });
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { active: isActive(exposure.circumstances), level: level(points, exposure), points, reasons };
}

function level(points: number, { climb, model }: Exposure): RiskLevel {
  if (points >= 3) return "at-risk";
  if (points >= 1) return "watch";
  const { fair, thin } = model.coverage;
  const isDark = below(climb.steps.satisfaction.coverage, fair) || below(meanCoverage(climb), thin);
  return isDark ? "unknown" : "ok";
}

function lowSatisfaction({ climb, model }: Exposure): number {
  const { satisfaction } = climb.steps;
  if (!isWeak(satisfaction, model)) return 0;
  return isWeak(satisfaction, model, ALARMING) ? 3 : 1;
}

function directSignal({ circumstances, live, at }: Exposure): number {
  const said = live.some((record) => saidBadly(record, at));
  const leftOpen = above(circumstances.oldestOpenComplaintDays ?? 0, COMPLAINT_LEFT_DAYS);
  return weighted(said || leftOpen, 1);
}

/** A very bad answer of late. */
export const saidBadly = ({ indicator, value, occurredAt }: Evidence, at: number): boolean =>
  SPOKEN.includes(indicator) && atMost(value, ALARMING) && within(ageInDays(occurredAt, at), LATELY_DAYS);

/** A promise that mattered, broken of late. */
export const brokePromise = ({ indicator, value, weight, occurredAt }: Evidence, at: number): boolean =>
  indicator === "promise" &&
  atMost(value, 0) &&
  atLeast(weight, BROKEN_WEIGHT) &&
  within(ageInDays(occurredAt, at), LATELY_DAYS);

/** Quiet for longer than is usual for this customer; who never came is quiet for as long as contacts are on record. */
function silence({ circumstances }: Exposure): number {
  const times = quietDays(circumstances) / usualSilenceDays(circumstances);
  if (atLeast(times, 2)) return 2;
  return weighted(atLeast(times, 1), 1);
}

export const quietDays = ({ tenureDays, daysSinceCustomerContact, daysOnRecord }: Circumstances): number =>
  daysSinceCustomerContact ?? Math.min(tenureDays, daysOnRecord ?? tenureDays);

export const usualSilenceDays = ({ medianContactGapDays }: Circumstances): number =>
  medianContactGapDays === null ? USUAL_SILENCE_DAYS : Math.max(45, 3 * medianContactGapDays);

function falling({ momentum: { news } }: Exposure): number {
  return weighted(
    atMost(news.ladder, -NOTABLE_NEWS) || STEPS.some((step) => atMost(news[step], -NOTABLE_STEP_NEWS)),
    1,
  );
}

function brokenTrust({ trust, live, at, model }: Exposure): number {
  const lost = atLeast(trust.mass, 1) && below(trust.reading ?? 50, model.low);
  const broke = live.some((record) => brokePromise(record, at));
  return weighted(lost || broke, 1);
}

function singleThreaded({ circumstances }: Exposure): number {
  const { activeContactsLast90Days: now, activeContactsPrior275Days: before } = circumstances;
  return weighted((now ?? Number.POSITIVE_INFINITY) <= 1 && (before ?? 0) >= 3, 1);
}

const isSoon = ({ circumstances }: Exposure): boolean =>
  circumstances.daysToRenewal !== null && atMost(circumstances.daysToRenewal, RENEWAL_SOON_DAYS);

const weighted = (applies: boolean, points: number): number => (applies ? points : 0);
