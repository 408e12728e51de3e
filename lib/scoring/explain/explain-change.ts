import { evaluate } from "../evaluate";
import { chronicle } from "../evidence/live-set";
import { parseAccountInput } from "../input/parse-account-input";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import type { StepsAndLadder } from "../results";
import type { AccountInput } from "../types";
import { difference } from "./difference";
import { type ChangePart, partsOfChange } from "./parts-of-change";
import type { Explained } from "./points-in";

/** What an account was scored for: an instant, what was known, and by which version of the model. */
export interface Viewpoint {
  /** UTC milliseconds. */
  readonly asOf: number;
  /** UTC milliseconds. */
  readonly knownAt: number;
  readonly model: ScoringModel;
}

/** A change in three parts that add up: what was learned, what aged, and what another model says of the same. */
export interface ExplainedChange {
  readonly news: StepsAndLadder;
  readonly ageing: StepsAndLadder;
  readonly model: StepsAndLadder;
  readonly total: StepsAndLadder;
  /** Its causes in one number, largest first; they sum to what stands above. Of a long ledger each number takes its time. */
  readonly partsOf: (explained: Explained) => readonly ChangePart[];
}

/**
 * Why a score differs between two viewpoints, points for each step and the ladder (model section 3.12, C36). Ageing is
 * the old knowledge seen later, news the new knowledge by the old model, and the rest is the change of the model.
 * Throws a ScoringError as `scoreAccount` does.
 */
export function explainChange(
  evidence: AccountInput["evidence"],
  before: Viewpoint,
  after: Viewpoint,
): ExplainedChange {
  const parsed = chronicle(parseAccountInput({ evidence, asOf: after.asOf, knownAt: after.knownAt }).evidence);
  const [oldPlan, newPlan] = [planFor(before.model), planFor(after.model)];
  const was = evaluate(parsed, oldPlan, before.asOf, before.knownAt);
  const aged = evaluate(parsed, oldPlan, after.asOf, before.knownAt);
  const learned = evaluate(parsed, oldPlan, after.asOf, after.knownAt);
  const is = newPlan === oldPlan ? learned : evaluate(parsed, newPlan, after.asOf, after.knownAt);
  const stages = {
    was: { evaluation: was, plan: oldPlan },
    aged: { evaluation: aged, plan: oldPlan },
    learned: { evaluation: learned, plan: oldPlan },
    is: { evaluation: is, plan: newPlan },
  };
  return {
    ageing: difference(aged, was),
    news: difference(learned, aged),
    model: difference(is, learned),
    total: difference(is, was),
    partsOf: (explained) => partsOfChange(stages, explained),
  };
}
