import { completeCircumstances } from "../circumstances";
import { liveSet } from "../evidence/live-set";
import type { Thresholds } from "../model/scoring-model";
import type { LadderScore, RiskCode } from "../results";
import { DAY, LATELY_DAYS } from "../time";
import { atMost, below } from "../tolerance";
import { type Circumstances, type Evidence, type Indicator, STEPS, type Step } from "../types";
import { ALARMING, brokePromise, COMPLAINT_LEFT_DAYS, saidBadly } from "./risk";

/** What a reason for risk rests on: one thing, never two to choose from, with its day and its number. */
export type RiskFact =
  | { readonly kind: "reading"; readonly reading: number; readonly limit: number; readonly on: number | null }
  | { readonly kind: "complaint" | "silence" | "never" | "fading"; readonly on: number; readonly days: number }
  | { readonly kind: "answer"; readonly on: number; readonly indicator: Indicator; readonly value: number }
  | { readonly kind: "news"; readonly since: number; readonly step: Step | null; readonly points: number }
  | { readonly kind: "promise" | "sponsor"; readonly on: number }
  | { readonly kind: "people"; readonly since: number; readonly now: number; readonly before: number }
  | { readonly kind: "gap"; readonly ours: number; readonly theirs: number; readonly limit: number };

/** A reason for risk with what it rests on; no fact where nothing more can be said than the reason itself. */
export interface RiskCause {
  readonly code: RiskCode;
  readonly points: number;
  readonly fact: RiskFact | null;
}

/** What was scored. */
interface Ground {
  readonly evidence: readonly Evidence[];
  readonly circumstances?: Partial<Circumstances> | undefined;
}

interface Looked {
  readonly score: LadderScore;
  readonly live: readonly Evidence[];
  readonly facts: Circumstances;
  readonly low: number;
}

/** The reasons for risk of a score, each with the one thing it rests on. */
export function riskCauses(score: LadderScore, ground: Ground, { low }: Pick<Thresholds, "low">): RiskCause[] {
  const { reasons } = score.risk;
  if (reasons.length === 0) return [];
  const live = liveSet(ground.evidence, score.asOf, score.knownAt);
  const looked = { score, live, facts: completeCircumstances(ground.circumstances ?? {}), low };
  return reasons.map(({ code, points }) => ({ code, points, fact: FACTS[code](looked) }));
}

const FACTS: Readonly<Record<RiskCode, (looked: Looked) => RiskFact | null>> = {
  "low-satisfaction": (looked) => readingOf("satisfaction", looked),
  "low-value": (looked) => readingOf("delivery", looked),
  "direct-signal": saidOrComplained,
  silence,
  falling,
  "broken-trust": brokenTrust,
  "sponsor-lost": ({ score, facts: { daysSinceSponsorLost: days } }) =>
    days === null ? null : { kind: "sponsor", on: before(score, days) },
  "single-threaded": ({ score, facts: { activeContactsLast90Days: now, activeContactsPrior275Days: earlier } }) =>
    now === null || earlier === null
      ? null
      : { kind: "people", since: before(score, LATELY_DAYS), now, before: earlier },
  captive: ({ score: { lock }, low }) =>
    lock.pain === null || lock.goodwill.reading === null
      ? null
      : { kind: "gap", ours: lock.pain, theirs: lock.goodwill.reading, limit: low },
  watermelon: ({ score: { twoSided }, low }) =>
    twoSided.team.reading === null || twoSided.inside === null
      ? null
      : { kind: "gap", ours: twoSided.team.reading, theirs: twoSided.inside, limit: low },
  fading,
};

const before = ({ asOf }: LadderScore, days: number): number => asOf - days * DAY;
const daysUntil = ({ asOf }: LadderScore, at: number): number => (asOf - at) / DAY;

/** The reading, and the day of what pulls it down most. */
function readingOf(step: Step, { score, live, low }: Looked): RiskFact | null {
  const { reading } = score.steps[step];
  if (reading === null) return null;
  const worst = score.contributions
    .filter((part) => part.step === step && part.points < 0)
    .toSorted((a, b) => a.points - b.points)[0];
  const on = live.find(({ id }) => id === worst?.evidenceId)?.occurredAt ?? null;
  // The same reading is judged by the sharper limit where it is alarming.
  const limit = step === "satisfaction" && below(reading, ALARMING) ? ALARMING : low;
  return { kind: "reading", reading, limit, on };
}

/** A complaint that waits for an end comes before an answer that was given once. */
function saidOrComplained({ score, live, facts: { oldestOpenComplaintDays: days } }: Looked): RiskFact | null {
  if (days !== null && days > COMPLAINT_LEFT_DAYS) return { kind: "complaint", on: before(score, days), days };
  const said = newest(live.filter((record) => saidBadly(record, score.asOf)));
  return said ? { kind: "answer", on: said.occurredAt, indicator: said.indicator, value: said.value } : null;
}

function silence({ score, facts }: Looked): RiskFact {
  const { daysSinceCustomerContact: days, tenureDays, daysOnRecord } = facts;
  if (days !== null) return { kind: "silence", on: before(score, days), days };
  const ever = Math.min(tenureDays, daysOnRecord ?? tenureDays);
  return { kind: "never", on: before(score, ever), days: ever };
}

/** The step that fell most; the index only where no step fell far by itself. */
function falling({ score }: Looked): RiskFact {
  const { news } = score.momentum;
  const step = STEPS.toSorted((a, b) => news[a] - news[b])[0] ?? null;
  const fell = step !== null && atMost(news[step], news.ladder) ? step : null;
  return { kind: "news", since: before(score, LATELY_DAYS), step: fell, points: news[fell ?? "ladder"] };
}

function brokenTrust({ score, live, low }: Looked): RiskFact | null {
  const broken = newest(live.filter((record) => brokePromise(record, score.asOf)));
  if (broken) return { kind: "promise", on: broken.occurredAt };
  const { reading } = score.trust;
  return reading === null ? null : { kind: "reading", reading, limit: low, on: null };
}

function fading({ score, live }: Looked): RiskFact | null {
  const on = Math.max(...live.map(({ recordedAt }) => recordedAt));
  return Number.isFinite(on) ? { kind: "fading", on, days: daysUntil(score, on) } : null;
}

const newest = (records: readonly Evidence[]): Evidence | undefined =>
  records.toSorted((a, b) => b.occurredAt - a.occurredAt)[0];
