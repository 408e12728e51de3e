import { MEMBERS } from "../catalogue";
import { NOTABLE_NEWS } from "../explain/momentum";
import {
  ALARMING,
  COMPLAINT_LEFT_DAYS,
  NOTABLE_STEP_NEWS,
  quietDays,
  RENEWAL_SOON_DAYS,
  SPONSOR_MISSED_DAYS,
  usualSilenceDays,
} from "../explain/risk";
import type { Plan } from "../model/plan";
import { recordOf } from "../record-of";
import { RECENT_DAYS } from "../relationship/relationship-type";
import { Z_90 } from "../rungs/bands";
import { YEAR_DAYS } from "../time";
import { type Circumstances, QUESTIONS, type Question, STEPS, type Step, VALUE_STEPS } from "../types";
import { type Course, courseOf, daysNear, daysToCross, minus, type Part } from "./course";
import { BOUND_DAYS, type Drift, type Drifts, vanishingDays } from "./fading";
import type { Pose } from "./pose";
import { SHOWN_UNITS } from "./shown";

/** The sums over indicators that decide what is shown, made ready once for a model. */
export interface Sums {
  readonly steps: Readonly<Record<Step, readonly Part[]>>;
  readonly all: readonly Part[];
  readonly goodwill: readonly Part[];
}

export function sumsOf({ shares }: Plan): Sums {
  const ofStep = (step: Step, part: number): Part[] =>
    MEMBERS[step].map((indicator): Part => [indicator, part * shares[indicator]]).filter(([, weight]) => weight > 0);
  return {
    steps: recordOf(STEPS, (step) => ofStep(step, 1)),
    all: STEPS.flatMap((step) => ofStep(step, 1 / STEPS.length)),
    goodwill: [
      ...ofStep("satisfaction", 1 / 2),
      ...VALUE_STEPS.flatMap((step) => ofStep(step, 1 / (2 * VALUE_STEPS.length))),
    ],
  };
}

const partsOfQuestion = (question: Question, part: number): Part[] => [
  [`${question}.customer`, (part * 2) / 3],
  [`${question}.team`, part / 3],
];
const side = (name: "team" | "customer"): Part[] =>
  QUESTIONS.map((question) => [`${question}.${name}`, 1 / QUESTIONS.length]);
const [TEAM, CUSTOMER] = [side("team"), side("customer")];
const DEPENDENCY = [...partsOfQuestion("q1", 0.5), ...partsOfQuestion("q2", 0.5)];
/** Success that is tied, and one of the two seats: mutuality takes the lower of them (model section 3.8). */
const THEIRS: Part[] = [...partsOfQuestion("q4", 0.5), ...partsOfQuestion("q3", 0.25), ["seatAtTheirs", 0.25]];
const OURS: Part[] = [...partsOfQuestion("q4", 0.5), ...partsOfQuestion("q5", 0.25), ["seatAtOurs", 0.25]];
const BARRIER: Part[] = [["barrier", 1]];

const COVERAGE = { score: 0, coverage: 1 };
const SCORE = { score: 1, coverage: 0 };
/** Above 0 where the reading is above so many points: the reading itself has no bound to how fast it moves. */
const aboveReading = (points: number) => ({ score: 1, coverage: 50 - points });
/** As near to a threshold as is taken for having met it. */
const CLOSE = 1e-9;

interface Ground {
  readonly plan: Plan;
  readonly sums: Sums;
}

/**
 * For how many days from a pose on nothing that is shown can become another, as long as nothing enters or leaves what is
 * counted: each number that decides is as far from its threshold as its fastest possible movement takes so many days for
 * (model section 3.19). `base` is what the numbers must stay near to; null when only states are asked for.
 */
export function headroomDays(pose: Pose, base: Pose | null, { plan, sums }: Ground): number {
  const { now, earlier, promises } = pose;
  return Math.min(
    now.size + (earlier?.size ?? 0) > 0 ? BOUND_DAYS : Number.POSITIVE_INFINITY,
    ofSteps(pose, { plan, sums }),
    ofSides(pose, { plan, sums }),
    promises === null ? Number.POSITIVE_INFINITY : ofTrust(promises, plan),
    earlier === null ? Number.POSITIVE_INFINITY : ofNews(pose, earlier, base, sums),
    ofCircumstances(pose.circumstances),
    base === null ? Number.POSITIVE_INFINITY : ofNumbers(pose, base, sums),
    ...[...now.values(), ...(earlier?.values() ?? [])].map(vanishingDays),
  );
}

/** Coverage only falls without news, so the next cut below decides. */
function coverageDays(parts: readonly Part[], drifts: Drifts, { model }: Plan): number {
  const course = courseOf(parts, COVERAGE, drifts);
  const { thin, fair, good } = model.coverage;
  const cut = [good, fair, thin].find((one) => course.value >= one - CLOSE);
  return cut === undefined ? Number.POSITIVE_INFINITY : daysToCross(course, cut);
}

/** A reading counts while its coverage does. */
function readingDays(parts: readonly Part[], limit: number, drifts: Drifts, { model }: Plan): number {
  if (courseOf(parts, COVERAGE, drifts).value < model.coverage.thin - CLOSE) return Number.POSITIVE_INFINITY;
  return daysToCross(courseOf(parts, aboveReading(limit), drifts));
}

const scoreDays = (parts: readonly Part[], drifts: Drifts, { model }: Plan): number =>
  daysToCross(courseOf(parts, SCORE, drifts), model.high - 50);

function ofSteps({ now }: Pose, { plan, sums }: Ground): number {
  const days = STEPS.map((step) => {
    const parts = sums.steps[step];
    const low = readingDays(parts, plan.model.low, now, plan);
    return Math.min(scoreDays(parts, now, plan), coverageDays(parts, now, plan), low);
  });
  const alarming = readingDays(sums.steps.satisfaction, ALARMING, now, plan);
  return Math.min(...days, alarming, coverageDays(sums.all, now, plan));
}

function ofSides({ now, shown, gapSe }: Pose, { plan, sums }: Ground): number {
  const { high, low } = plan.model;
  const blends: readonly (readonly [readonly Part[], number])[] = [
    [TEAM, high],
    [CUSTOMER, low],
    [DEPENDENCY, high],
    [BARRIER, high],
    [sums.goodwill, low],
  ];
  const days = blends.map(([parts, limit]) =>
    Math.min(coverageDays(parts, now, plan), readingDays(parts, limit, now, plan)),
  );
  return Math.min(...days, scoreDays(THEIRS, now, plan), scoreDays(OURS, now, plan), clearDays(shown.gap, gapSe, now));
}

/** A gap is clear until what is not known has grown to it: by halves of the fastest fading, for it is of square roots. */
function clearDays(gap: number | null, gapSe: number | null, now: Drifts): number {
  if (gap === null || gapSe === null) return Number.POSITIVE_INFINITY;
  const clearance = Math.abs(gap) / (Z_90 * gapSe);
  if (clearance < 1 - CLOSE) return Number.POSITIVE_INFINITY;
  const fastest = Math.max(...[...now.values()].map(({ lambda }) => lambda));
  return (2 * Math.log(Math.max(1, clearance))) / fastest;
}

function ofTrust(promises: Drift, { model }: Plan): number {
  const course = courseOf([["promise", 1]], SCORE, new Map([["promise", promises]]));
  // One that was broken in this very moment weighs exactly as much as it takes to tell, and a day later less.
  const toTell = promises.mass >= 1 - CLOSE ? Math.log(promises.mass) / promises.lambda : Number.POSITIVE_INFINITY;
  return Math.min(daysToCross(course, model.high - 50), toTell);
}

/** News is the difference of two scores; the index moves at most as fast as, below each step, the fastest. */
function ofNews({ now, news, fell }: Pose, earlier: Drifts, base: Pose | null, { steps }: Sums): number {
  const ofStep = recordOf(STEPS, (step) =>
    minus(courseOf(steps[step], SCORE, now), courseOf(steps[step], SCORE, earlier)),
  );
  const ladder = ladderOf(
    news.ladder,
    STEPS.map((step) => ofStep[step]),
  );
  const days = STEPS.map((step) => daysToCross(ofStep[step], -NOTABLE_STEP_NEWS));
  const toNotable = [-NOTABLE_NEWS, NOTABLE_NEWS].map((limit) => daysToCross(ladder, limit));
  return Math.min(
    ...days,
    ...toNotable,
    fell === null ? Number.POSITIVE_INFINITY : fallDays(fell, base, { ...ofStep, ladder }),
  );
}

function ladderOf(value: number, courses: readonly Course[]): Course {
  let [loses, gains, mostLost, mostGained] = [0, 0, 0, 0];
  for (const course of courses) {
    mostLost = Math.max(mostLost, course.loses);
    mostGained = Math.max(mostGained, course.gains);
    loses += mostLost / courses.length;
    gains += mostGained / courses.length;
  }
  return { value, loses, gains };
}

type Heights = Readonly<Record<Step | "ladder", Course>>;

/** Which of the steps fell most is told, and by how much. */
function fallDays(fell: Step | "ladder", base: Pose | null, heights: Heights): number {
  const others = [...STEPS, "ladder" as const].filter((one) => one !== fell);
  const ahead = others.map((one) => daysToCross(minus(heights[one], heights[fell])));
  const near = base === null ? Number.POSITIVE_INFINITY : daysNear(heights[fell], base.news[fell], SHOWN_UNITS.news);
  return Math.min(...ahead, near);
}

function ofNumbers({ now, shown }: Pose, base: Pose, { steps, all, goodwill }: Sums): number {
  const { points, bar, coverage } = SHOWN_UNITS;
  const scores = STEPS.map((step) => courseOf(steps[step], SCORE, now));
  const bars = STEPS.map((step, place) => {
    const stood = base.shown.steps[step];
    const score = scores[place];
    const toBar = score ? daysNear(score, stood.score - 50, bar) : Number.POSITIVE_INFINITY;
    return Math.min(toBar, readingNear(steps[step], stood.reading, now));
  });
  const { index } = base.shown;
  return Math.min(
    ...bars,
    index === null || shown.index === null
      ? Number.POSITIVE_INFINITY
      : daysNear(ladderOf(shown.index, scores), index, points),
    daysNear(courseOf(all, COVERAGE, now), base.shown.coverage, coverage),
    readingNear(goodwill, base.goodwill, now),
  );
}

function readingNear(parts: readonly Part[], reading: number | null, drifts: Drifts): number {
  if (reading === null) return Number.POSITIVE_INFINITY;
  const { points } = SHOWN_UNITS;
  const ends = [reading - points, reading + points];
  return Math.min(...ends.map((end) => daysToCross(courseOf(parts, aboveReading(end), drifts))));
}

/** Ages grow by the day; each decides something when it reaches its number. */
function ofCircumstances(circumstances: Circumstances): number {
  const { tenureDays, daysSinceCustomerContact, daysToRenewal } = circumstances;
  const usual = usualSilenceDays(circumstances);
  const ages: readonly (readonly [number | null, readonly number[]])[] = [
    [circumstances.daysSinceLastPurchase, [RECENT_DAYS, YEAR_DAYS]],
    [tenureDays, [YEAR_DAYS]],
    [circumstances.daysSinceCommitment, [RECENT_DAYS]],
    [circumstances.daysSinceTwoWayContact, [RECENT_DAYS]],
    [daysSinceCustomerContact, [RECENT_DAYS]],
    [circumstances.oldestOpenComplaintDays, [COMPLAINT_LEFT_DAYS]],
    [circumstances.daysSinceSponsorLost, [SPONSOR_MISSED_DAYS]],
    [quietDays(circumstances), [usual, 2 * usual]],
    [daysToRenewal === null ? null : -daysToRenewal, [-RENEWAL_SOON_DAYS]],
  ];
  const left = ages.flatMap(([age, ends]) => (age === null ? [] : ends.map((end) => end - age)));
  return Math.min(...left.filter((days) => days >= 0), Number.POSITIVE_INFINITY);
}
