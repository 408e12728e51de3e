import type { Estimates } from "../indicators/estimate-all";
import type { ScoringModel } from "../model/scoring-model";
import type { Lock, LockState } from "../results";
import { toBlend } from "../rungs/blend";
import { knownReading } from "../rungs/known-reading";
import { valueLean } from "../rungs/score-rungs";
import type { LeaningSteps } from "../rungs/score-steps";
import { atLeast, below } from "../tolerance";
import { dependencyLean, halves } from "./question-blends";

/**
 * Do they stay because they want to, or because leaving is hard (model section 3.7)? Enters no score. A barrier can
 * make an account dependent or captive and nothing else; only standing on entanglement makes it earned.
 */
export function lock(estimates: Estimates, leaning: LeaningSteps, isEarned: boolean, model: ScoringModel): Lock {
  const dependency = toBlend(dependencyLean(estimates));
  const barrier = toBlend(estimates.barrier);
  const goodwill = toBlend(halves(leaning.satisfaction, valueLean(leaning)));
  const pains = [dependency, barrier].map((hold) => knownReading(hold, model)).filter((reading) => reading !== null);
  const pain = pains.length > 0 ? Math.max(...pains) : null;
  const liking = knownReading(goodwill, model);
  return {
    state: lockState({ pain, liking, isEarned }, model),
    pain,
    captivity: pain === null || liking === null ? null : Math.min(100, Math.max(0, pain - liking)),
    dependency,
    barrier,
    goodwill,
  };
}

interface Hold {
  readonly pain: number | null;
  readonly liking: number | null;
  readonly isEarned: boolean;
}

function lockState({ pain, liking, isEarned }: Hold, model: ScoringModel): LockState {
  const hurts = atLeast(pain ?? 0, model.high);
  if (hurts && below(liking ?? 100, model.low)) return "captive";
  if (isEarned) return "earned";
  return hurts ? "dependent" : "free";
}
