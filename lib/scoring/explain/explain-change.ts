import { type Evaluation, evaluate } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import { chronicle } from "../evidence/live-set";
import { parseAccountInput } from "../input/parse-account-input";
import { type Plan, planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import type { StepsAndLadder } from "../results";
import { type AccountInput, STEPS, type Step } from "../types";
import { contributions } from "./contributions";
import { difference } from "./difference";

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
  /** Points each record changed its step by; per step they sum to its total. Largest first; unchanged ones left out. */
  readonly records: readonly RecordChange[];
}

interface RecordChange {
  readonly evidenceId: string;
  readonly step: Step;
  readonly points: number;
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
  const is = evaluate(parsed, newPlan, after.asOf, after.knownAt);
  return {
    ageing: difference(aged, was),
    news: difference(learned, aged),
    model: difference(is, learned),
    total: difference(is, was),
    records: recordChanges(pointsOf(was, oldPlan), pointsOf(is, newPlan)),
  };
}

type Points = ReadonlyMap<string, RecordChange>;

const pointsOf = (evaluation: Evaluation, plan: Plan): Points =>
  new Map(contributions(evaluation, plan).map((part) => [JSON.stringify([part.step, part.evidenceId]), part]));

function recordChanges(before: Points, after: Points): RecordChange[] {
  const changes = [...new Map([...before, ...after])].map(([key, { evidenceId, step }]) => ({
    evidenceId,
    step,
    points: (after.get(key)?.points ?? 0) - (before.get(key)?.points ?? 0),
  }));
  return changes
    .filter(({ points }) => points !== 0)
    .sort(
      (a, b) =>
        Math.abs(b.points) - Math.abs(a.points) ||
        STEPS.indexOf(a.step) - STEPS.indexOf(b.step) ||
        compareText(a.evidenceId, b.evidenceId),
    );
}
