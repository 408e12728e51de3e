import { MEMBERS } from "../catalogue";
import { completeCircumstances } from "../circumstances";
import { unbundled } from "../evidence/bundle";
import { liveSet, newestRevisions, visible } from "../evidence/live-set";
import { recordWeight } from "../indicators/record-weight";
import { parseAccountInput } from "../input/parse-account-input";
import type { ScoringModel, Thresholds } from "../model/scoring-model";
import type { LadderScore, RiskCode, StepsAndLadder } from "../results";
import { scoreAccount } from "../score-account";
import { DAY, LATELY_DAYS } from "../time";
import { atLeast, atMost, below } from "../tolerance";
import { type Bundle, type Circumstances, type Evidence, type Indicator, QUESTIONS, STEPS, type Step } from "../types";
import { newsShown } from "./news-shown";
import { ALARMING, brokePromise, COMPLAINT_LEFT_DAYS, saidBadly } from "./risk";

/** What a reason for risk rests on: one thing, never two to choose from, with its day and its number. */
export type RiskFact =
  | { readonly kind: "reading"; readonly reading: number; readonly limit: number; readonly on: number }
  | { readonly kind: "complaint" | "silence" | "never" | "fading"; readonly on: number; readonly days: number }
  | { readonly kind: "answer"; readonly on: number; readonly indicator: Indicator; readonly value: number }
  | { readonly kind: "news"; readonly since: number; readonly step: Step | null; readonly points: number }
  | { readonly kind: "promise"; readonly on: number; readonly importance: number }
  | { readonly kind: "sponsor"; readonly on: number; readonly days: number }
  | { readonly kind: "people"; readonly since: number; readonly now: number; readonly before: number }
  | {
      readonly kind: "held";
      readonly since: number;
      readonly pain: number;
      readonly goodwill: number;
      readonly limit: number;
    }
  | {
      readonly kind: "gap";
      /** Which of the three things they tell us by is the lowest. */
      readonly side: Inside;
      readonly since: number;
      readonly ours: number;
      readonly theirs: number;
      readonly limit: number;
    };

/** What tells of the inside of a relationship (model section 3.6). */
type Inside = "satisfaction" | "delivery" | "customer";

/** A reason for risk with what it rests on; no fact where nothing more can be said than the reason itself. */
export interface RiskCause {
  readonly code: RiskCode;
  readonly points: number;
  readonly fact: RiskFact | null;
}

type Limits = Pick<Thresholds, "low" | "high">;

/** What was scored. */
interface Ground {
  readonly evidence: readonly Evidence[];
  readonly bundles?: readonly Bundle[] | undefined;
  readonly circumstances?: Partial<Circumstances> | undefined;
}

interface Looked {
  readonly score: LadderScore;
  readonly live: readonly Evidence[];
  readonly facts: Circumstances;
  /** What was said and not taken back, what was said again later included; few reasons ask for it, and it costs most. */
  readonly said: () => readonly Evidence[];
  readonly low: number;
  readonly high: number;
}

/** The reasons for risk of a score, each with the one thing it rests on. */
export function riskCauses(score: LadderScore, ground: Ground, model: ScoringModel): RiskCause[] {
  const { bundles = [] } = ground;
  if (bundles.length === 0 || !score.risk.reasons.some(({ code }) => FAR_BACK.includes(code))) {
    return causesOf(score, ground, model);
  }
  const evidence = [...ground.evidence, ...unbundled(bundles)];
  const { contributions } = scoreAccount({ evidence, asOf: score.asOf, knownAt: score.knownAt }, model);
  return causesOf({ ...score, contributions }, { ...ground, evidence }, model);
}

/** Reasons that rest on one day of many, which a bundle does not tell. */
const FAR_BACK: readonly RiskCode[] = ["low-satisfaction", "low-value", "watermelon", "fading"];

function causesOf(score: LadderScore, ground: Ground, { low, high }: Limits): RiskCause[] {
  const { reasons } = score.risk;
  if (reasons.length === 0) return [];
  const { asOf, knownAt } = score;
  const { evidence } = parseAccountInput({ evidence: ground.evidence, asOf, knownAt });
  const live = liveSet(evidence, asOf, knownAt);
  const said = () => saidBy(visible(evidence, asOf, knownAt));
  const looked = { score, live, said, facts: completeCircumstances(ground.circumstances ?? {}), low, high };
  return reasons.map(({ code, points }) => ({ code, points, fact: FACTS[code](looked) }));
}

/** A reason some days later, if nothing was recorded since: what it rests on is older, and its windows have moved on. */
export function causeLater(cause: RiskCause, days: number): RiskCause {
  const { fact } = cause;
  if (fact === null) return cause;
  if ("days" in fact) return { ...cause, fact: { ...fact, days: fact.days + days } };
  const isOfWindow = fact.kind === "news" || fact.kind === "people";
  return isOfWindow ? { ...cause, fact: { ...fact, since: fact.since + days * DAY } } : cause;
}

const FACTS: Readonly<Record<RiskCode, (looked: Looked) => RiskFact | null>> = {
  "low-satisfaction": (looked) => readingOf("satisfaction", looked),
  "low-value": (looked) => readingOf("delivery", looked),
  "direct-signal": saidOrComplained,
  silence,
  falling,
  "broken-trust": brokenTrust,
  "sponsor-lost": ({ score, facts: { daysSinceSponsorLost: days } }) =>
    days === null ? null : { kind: "sponsor", on: before(score, days), days },
  "single-threaded": ({ score, facts: { activeContactsLast90Days: now, activeContactsPrior275Days: earlier } }) =>
    now === null || earlier === null
      ? null
      : { kind: "people", since: before(score, LATELY_DAYS), now, before: earlier },
  captive,
  watermelon,
  fading,
};

const before = ({ asOf }: LadderScore, days: number): number => asOf - days * DAY;
const daysUntil = ({ asOf }: LadderScore, at: number): number => (asOf - at) / DAY;

/** The reading, and the day on which what was said together pulls it down most. */
function readingOf(step: Step, { score, live, low }: Looked): RiskFact | null {
  const { reading } = score.steps[step];
  if (reading === null) return null;
  const on = heaviestDay(score, live, step);
  if (on === null) return null;
  // The same reading is judged by the sharper limit where it is alarming.
  const limit = step === "satisfaction" && below(reading, ALARMING) ? ALARMING : low;
  return { kind: "reading", reading, limit, on };
}

/** The day whose records together take most points from a step; the later one of two that take as much. */
function heaviestDay({ contributions }: LadderScore, live: readonly Evidence[], step: Step): number | null {
  const when = new Map(live.map(({ id, occurredAt }) => [id, occurredAt]));
  const days = new Map<number, number>();
  for (const part of contributions) {
    const at = part.step === step && part.points < 0 ? when.get(part.evidenceId) : undefined;
    if (at === undefined) continue;
    const day = Math.floor(at / DAY);
    days.set(day, (days.get(day) ?? 0) + part.points);
  }
  const [heaviest] = [...days].sort(([a, least], [b, less]) => least - less || b - a);
  return heaviest === undefined ? null : heaviest[0] * DAY;
}

/** A complaint that waits for an end comes before an answer that was given once. */
function saidOrComplained({ score, live, facts: { oldestOpenComplaintDays: days } }: Looked): RiskFact | null {
  if (days !== null && isLeftOpen(days)) return { kind: "complaint", on: before(score, days), days };
  const said = newest(live.filter((record) => saidBadly(record, score.asOf)));
  return said ? { kind: "answer", on: said.occurredAt, indicator: said.indicator, value: said.value } : null;
}

export const isLeftOpen = (days: number): boolean => days > COMPLAINT_LEFT_DAYS;

function silence({ score, facts }: Looked): RiskFact {
  const { daysSinceCustomerContact: days, tenureDays, daysOnRecord } = facts;
  if (days !== null) return { kind: "silence", on: before(score, days), days };
  const ever = Math.min(tenureDays, daysOnRecord ?? tenureDays);
  return { kind: "never", on: before(score, ever), days: ever };
}

/** The step that fell most; the index only where no step fell far by itself. */
function falling({ score }: Looked): RiskFact {
  const { news } = score.momentum;
  const step = fellMost(news);
  return { kind: "news", since: before(score, LATELY_DAYS), step, points: newsShown(score.momentum, step ?? "ladder") };
}

/** The step with the worst news; null where the index has worse. */
export function fellMost(news: StepsAndLadder): Step | null {
  const step = STEPS.toSorted((a, b) => news[a] - news[b])[0] ?? null;
  return step !== null && atMost(news[step], news.ladder) ? step : null;
}

function brokenTrust({ score, live, said, low }: Looked): RiskFact | null {
  const broken = newest(live.filter((record) => brokePromise(record, score.asOf)));
  if (broken) return { kind: "promise", on: broken.occurredAt, importance: importanceOf(broken) };
  const { reading } = score.trust;
  const on = sinceWhen(said(), ["promise"], (value) => below(value, low));
  return reading === null || on === null ? null : { kind: "reading", reading, limit: low, on };
}

const importanceOf = ({ weight }: Evidence): number => weight / recordWeight("promise", { isBroken: true });

/** Since what holds them was found to: the barrier by itself, or what would break without us. */
function captive({ score: { lock }, said, low, high }: Looked): RiskFact | null {
  const { pain, goodwill, barrier } = lock;
  const holds: readonly Indicator[] = barrier.reading !== null && barrier.reading === pain ? ["barrier"] : DEPENDENCY;
  const since = sinceWhen(said(), holds, (value) => atLeast(value, high));
  if (pain === null || goodwill.reading === null || since === null) return null;
  return { kind: "held", since, pain, goodwill: goodwill.reading, limit: low };
}

/** What makes leaving hard without a barrier (model section 3.7). */
const DEPENDENCY: readonly Indicator[] = ["q1.customer", "q1.team", "q2.customer", "q2.team"];

/** Since that of theirs which reads lowest speaks against our answers. */
function watermelon({ score: { twoSided, steps }, said, low }: Looked): RiskFact | null {
  const { team, inside } = twoSided;
  const readings = { satisfaction: steps.satisfaction, delivery: steps.delivery, customer: twoSided.customer };
  const side = INSIDES.find((one) => readings[one].reading === inside);
  if (team.reading === null || inside === null || side === undefined) return null;
  const since = sinceWhen(said(), toldBy(side), (value) => below(value, low));
  return since === null ? null : { kind: "gap", side, since, ours: team.reading, theirs: inside, limit: low };
}

const INSIDES: readonly Inside[] = ["customer", "satisfaction", "delivery"];

const toldBy = (side: Inside): readonly Indicator[] =>
  side === "customer" ? QUESTIONS.map((question) => `${question}.customer` as const) : MEMBERS[side];

/**
 * The first of the days, one after the other, on which these said so, up to the newest that did; null where none did.
 * What is said on one day is taken together: a sitting has seven answers.
 */
function sinceWhen(
  said: readonly Evidence[],
  indicators: readonly Indicator[],
  saysSo: (value: number) => boolean,
): number | null {
  const days = new Map<number, Evidence[]>();
  for (const record of said.filter(({ indicator }) => indicators.includes(indicator))) {
    const day = Math.floor(record.occurredAt / DAY);
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  let since: number | null = null;
  for (const [, records] of [...days].sort(([a], [b]) => b - a)) {
    if (saysSo(meanOf(records))) since = Math.min(...records.map(({ occurredAt }) => occurredAt));
    else if (since !== null) break;
  }
  return since;
}

function meanOf(records: readonly Evidence[]): number {
  const weight = records.reduce((sum, record) => sum + record.weight, 0);
  return records.reduce((sum, record) => sum + record.weight * record.value, 0) / weight;
}

/** Each thing as it was said last of its day: revised ones once, withdrawn ones not at all. */
const saidBy = (records: readonly Evidence[]): readonly Evidence[] =>
  newestRevisions(records.map((record) => ({ ...record, id: `${record.id} ${record.occurredAt}` }))).filter(
    ({ retracted }) => !retracted,
  );

function fading({ score, live }: Looked): RiskFact | null {
  const on = Math.max(...live.map(({ recordedAt }) => recordedAt));
  return Number.isFinite(on) ? { kind: "fading", on, days: daysUntil(score, on) } : null;
}

const newest = (records: readonly Evidence[]): Evidence | undefined =>
  records.toSorted((a, b) => b.occurredAt - a.occurredAt)[0];
