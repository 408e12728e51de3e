import { type Chronicle, liveAt } from "./evidence/live-set";
import { type Estimates, estimateAll, type WeighedEvidence, weighAll } from "./indicators/estimate-all";
import type { Plan } from "./model/plan";
import { type Climb, climb } from "./rungs/climb";
import { type LeaningSteps, scoreSteps } from "./rungs/score-steps";
import type { Evidence } from "./types";

/** What the evidence alone says at one instant: the part of a score that needs no circumstances and no behaviours. */
export interface Evaluation extends Climb {
  readonly live: readonly Evidence[];
  readonly weighed: WeighedEvidence;
  readonly estimates: Estimates;
  readonly leaning: LeaningSteps;
}

/** Scores evidence at `at`, from what was recorded by `knownAt`. */
export const evaluate = (evidence: Chronicle, plan: Plan, at: number, knownAt: number): Evaluation =>
  evaluateLive(liveAt(evidence, at, knownAt), plan, at);

/** Scores a live set that was already chosen. */
export function evaluateLive(live: readonly Evidence[], plan: Plan, at: number): Evaluation {
  const weighed = weighAll(live, at, plan.model);
  const estimates = estimateAll(weighed, plan.model);
  const leaning = scoreSteps(estimates, plan.shares);
  return { live, weighed, estimates, leaning, ...climb(leaning, plan.model) };
}
