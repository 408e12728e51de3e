import { completeCircumstances } from "../circumstances";
import { type Chronicle, liveAt } from "../evidence/live-set";
import { difference } from "../explain/difference";
import { momentumLabel, NEWS_WINDOW } from "../explain/momentum";
import { brokePromise, risk, saidBadly } from "../explain/risk";
import { fellMost, isLeftOpen } from "../explain/risk-causes";
import { lock } from "../lock/lock";
import { mutuality } from "../lock/mutuality";
import { twoSided } from "../lock/two-sided";
import type { Plan } from "../model/plan";
import { relationship } from "../relationship/relationship-type";
import type { LadderScore, StepsAndLadder } from "../results";
import { climb } from "../rungs/climb";
import { scoreSteps } from "../rungs/score-steps";
import type { Circumstances, Evidence, Step } from "../types";
import { type Drift, type Drifts, driftsAt, estimatesOf, type Fading, fadingOf, promisesAt, trustOf } from "./fading";
import { type Shown, shownOf } from "./shown";

/** What counts from an instant on, until something enters or leaves it. */
export interface Scene {
  readonly now: Fading;
  /** What was known 90 days before; null while that is all that is known today. */
  readonly earlier: Fading | null;
  /** Records that are a warning by themselves while they are fresh. */
  readonly telling: readonly Evidence[];
  /** When anything was recorded last; null while nothing was. */
  readonly recordedAt: number | null;
}

export function sceneAt(evidence: Chronicle, plan: Plan, at: number): Scene {
  const live = liveAt(evidence, at, at);
  const known = liveAt(evidence, at, at - NEWS_WINDOW);
  const isAllKnown = live.length === known.length && live.every((record, place) => record === known[place]);
  let recordedAt: number | null = null;
  for (const { occurredAt, recordedAt: since, indicator } of evidence.records) {
    const isSeen = occurredAt <= at && since <= at && indicator !== "barrier";
    if (isSeen && (recordedAt === null || since > recordedAt)) recordedAt = since;
  }
  return {
    now: fadingOf(live, at, plan.model),
    earlier: isAllKnown ? null : fadingOf(known, at, plan.model),
    telling: live.filter((record) => isTelling(record)),
    recordedAt,
  };
}

/** A record that is a warning of its own on the day it is made. */
export const isTelling = (record: Evidence): boolean =>
  saidBadly(record, record.occurredAt) || brokePromise(record, record.occurredAt);

/** An account at an instant of a scene: what is shown of it, and what that is made from. */
export interface Pose {
  readonly shown: Shown;
  readonly circumstances: Circumstances;
  readonly now: Drifts;
  readonly earlier: Drifts | null;
  readonly promises: Drift | null;
  readonly news: StepsAndLadder;
  readonly gapSe: number | null;
  /** What fell most, where something falls. */
  readonly fell: Step | "ladder" | null;
  /** What they like us for, where they stay because leaving is hard. */
  readonly goodwill: number | null;
}

const NO_NEWS: StepsAndLadder = {
  ...{ satisfaction: 0, experience: 0, proposition: 0, delivery: 0, creation: 0, entanglement: 0, ladder: 0 },
};

export function poseAt(scene: Scene, given: Partial<Circumstances>, plan: Plan, at: number): Pose {
  const { model, shares } = plan;
  const now = driftsAt(scene.now, at, model.priorMass);
  const earlier = scene.earlier && driftsAt(scene.earlier, at, model.priorMass);
  const estimates = estimatesOf(now, model);
  const leaning = scoreSteps(estimates, shares);
  const climbed = climb(leaning, model);
  const news = earlier ? difference(climbed, climb(scoreSteps(estimatesOf(earlier, model), shares), model)) : NO_NEWS;
  const sides = twoSided(estimates, leaning, model);
  const hold = lock(estimates, leaning, climbed.ladder.standsOn === "entanglement", model);
  const promises = promisesAt(scene.now, at, model.trust.priorMass);
  const momentum = { news, label: labelOf(scene.recordedAt, news, at) };
  const circumstances = completeCircumstances(given);
  const judged = { circumstances, climb: climbed, lock: hold, trust: trustOf(promises, model), model };
  const exposed = risk({ ...judged, live: scene.telling, at, twoSided: sides, momentum });
  const type = relationship({ ...judged, mutuality: mutuality(estimates) });
  const fell = exposed.reasons.some(({ code }) => code === "falling") ? (fellMost(news) ?? "ladder") : null;
  const goodwill = hold.state === "captive" ? hold.goodwill.reading : null;
  const reasons = exposed.reasons.map(({ code, points }) => ({
    ...{ code, points, about: null, number: null },
    ...(code === "falling" && fell ? { about: fell, number: news[fell] } : {}),
    ...(code === "captive" ? { number: goodwill } : {}),
    ...(code === "direct-signal" && isComplaint(circumstances) ? { about: "complaint" } : {}),
    ...(code === "single-threaded" ? { about: peopleOf(circumstances) } : {}),
  }));
  const score = { ...climbed, twoSided: sides, lock: hold, relationship: type, risk: exposed, momentum };
  const shown = shownOf(score, reasons, model);
  return { shown, circumstances, now, earlier, promises, news, gapSe: sides.gapSe, fell, goodwill };
}

const isComplaint = ({ oldestOpenComplaintDays: days }: Circumstances): boolean => days !== null && isLeftOpen(days);

const peopleOf = ({ activeContactsLast90Days: now, activeContactsPrior275Days: before }: Circumstances) =>
  `${now} after ${before}`;

const labelOf = (recordedAt: number | null, news: StepsAndLadder, at: number): LadderScore["momentum"]["label"] =>
  recordedAt === null ? null : momentumLabel(news.ladder, recordedAt <= at - NEWS_WINDOW);
