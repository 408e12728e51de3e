import { type Evaluation, evaluate } from "../evaluate";
import { chronicleOf } from "../evidence/bundle";
import { parseAccountInput } from "../input/parse-account-input";
import { planFor } from "../model/plan";
import { recordOf } from "../record-of";
import type { StepsAndLadder } from "../results";
import { type AccountInput, STEPS, type Step } from "../types";
import { difference } from "./difference";
import type { Viewpoint } from "./explain-change";

/** What was learned between two moments, seen from one instant. */
export interface News {
  readonly points: StepsAndLadder;
  /** What each step brings into the index of it; they sum to the points of the ladder. */
  readonly inIndex: Readonly<Record<Step, number>>;
}

/**
 * The news of a change without its causes, for whoever only tells how many points something moved: what `explainChange`
 * answers about news, and its parts summed up by step (model section 3.12). Throws a ScoringError as `scoreAccount` does.
 */
export function newsSince(known: Pick<AccountInput, "evidence" | "bundles">, knewThen: number, now: Viewpoint): News {
  const { asOf, knownAt, model } = now;
  const parsed = chronicleOf(parseAccountInput({ ...known, asOf, knownAt }), model);
  const plan = planFor(model);
  const aged = evaluate(parsed, plan, asOf, knewThen);
  const learned = evaluate(parsed, plan, asOf, knownAt);
  return {
    points: difference(learned, aged),
    inIndex: recordOf(STEPS, (step) => inIndex(learned, step) - inIndex(aged, step)),
  };
}

/** The points of a step are its score less 50, and the index takes as much of them as the step carries. */
const inIndex = ({ steps, ladderShares }: Evaluation, step: Step): number =>
  (ladderShares[step] * (steps[step].score - 50)) / STEPS.length;
