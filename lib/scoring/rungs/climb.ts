import type { ScoringModel } from "../model/scoring-model";
import { recordOf } from "../record-of";
import type { HollowKind, Ladder, StepScore, StepState } from "../results";
import { atLeast, below, TOLERANCE } from "../tolerance";
import { STEPS, type Step } from "../types";
import { toBlend } from "./blend";
import { knownReading } from "./known-reading";
import type { LeaningSteps } from "./score-steps";

export interface Climb {
  readonly steps: Readonly<Record<Step, StepScore>>;
  readonly ladder: Ladder;
  readonly ladderShares: Readonly<Record<Step, number>>;
}

/**
 * Walks the six steps upwards (model section 3.5). Good and bad may offset each other inside a step, never between
 * steps: what counts at a height is the lowest score up to there, its carrier.
 */
export function climb(leaning: LeaningSteps, model: ScoringModel): Climb {
  const carriers = findCarriers(leaning);
  const shares = recordOf(STEPS, (step) => STEPS.filter((above) => carriers[above] === step).length);
  const steps = recordOf(STEPS, (step) => {
    const { score, coverage, reading } = toBlend(leaning[step]);
    const cumulative = 50 + leaning[carriers[step]].deviation;
    return {
      score,
      coverage,
      reading,
      sd: leaning[step].sd,
      cumulative,
      state: stateOf(score, { coverage, reading }, model),
    };
  });
  const carried = STEPS.reduce((sum, step) => sum + shares[step] * leaning[step].deviation, 0) / STEPS.length;
  const mean = STEPS.reduce((sum, step) => sum + leaning[step].deviation, 0) / STEPS.length;
  return {
    steps,
    ladderShares: shares,
    ladder: {
      index: 50 + carried,
      mean: 50 + mean,
      hollowness: Math.max(0, mean - carried),
      sd: STEPS.reduce((sum, step) => sum + shares[step] * leaning[step].sd, 0) / STEPS.length,
      ...standing(steps, model),
      hollow: hollowSteps(steps, model),
    },
  };
}

/** Whether what little is known of a step is bad enough to warn: bad news need only be credible, not proven. */
export function isWeak(
  step: Pick<StepScore, "coverage" | "reading">,
  model: ScoringModel,
  limit: number = model.low,
): boolean {
  const reading = knownReading(step, model);
  return reading !== null && below(reading, limit);
}

/** A step takes over as the carrier only if it is lower by more than the tolerance; ties go to the lowest step. */
function findCarriers(leaning: LeaningSteps): Readonly<Record<Step, Step>> {
  let carrier: Step = STEPS[0];
  return recordOf(STEPS, (step) => {
    if (leaning[step].deviation < leaning[carrier].deviation - TOLERANCE) carrier = step;
    return carrier;
  });
}

function stateOf(score: number, known: Pick<StepScore, "coverage" | "reading">, model: ScoringModel): StepState {
  if (atLeast(score, model.high)) return "carries";
  return isWeak(known, model) ? "weak" : "unproven";
}

function standing(steps: Climb["steps"], model: ScoringModel): Pick<Ladder, "standsOn" | "firm"> {
  const { fair, good } = model.coverage;
  const stop = STEPS.findIndex((s) => below(steps[s].cumulative, model.high) || below(steps[s].coverage, fair));
  const climbed = stop === -1 ? STEPS : STEPS.slice(0, stop);
  const standsOn = climbed.at(-1) ?? null;
  return { standsOn, firm: standsOn !== null && climbed.every((step) => atLeast(steps[step].coverage, good)) };
}

function hollowSteps(steps: Climb["steps"], model: ScoringModel): Ladder["hollow"] {
  const hollow: Partial<Record<Step, HollowKind>> = {};
  STEPS.forEach((step, height) => {
    if (below(steps[step].score, model.high) || atLeast(steps[step].cumulative, model.high)) return;
    hollow[step] = STEPS.slice(0, height).some((lower) => isWeak(steps[lower], model)) ? "undermined" : "unproven";
  });
  return hollow;
}
