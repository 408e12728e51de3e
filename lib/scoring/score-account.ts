import { completeCircumstances } from "./circumstances";
import { engagement } from "./engagement/engagement";
import { type Evaluation, evaluate } from "./evaluate";
import { chronicleOf } from "./evidence/bundle";
import { contributions } from "./explain/contributions";
import { momentum } from "./explain/momentum";
import { risk } from "./explain/risk";
import { withoutPerson } from "./explain/without-person";
import { parseAccountInput } from "./input/parse-account-input";
import { balance } from "./lock/balance";
import { lock } from "./lock/lock";
import { mutuality } from "./lock/mutuality";
import { trust } from "./lock/trust";
import { twoSided } from "./lock/two-sided";
import { planFor } from "./model/plan";
import type { ScoringModel } from "./model/scoring-model";
import { relationship } from "./relationship/relationship-type";
import type { IndicatorScore, LadderScore } from "./results";
import { scoreRungs } from "./rungs/score-rungs";
import { ScoringError } from "./scoring-error";
import { type AccountInput, INDICATORS, type Indicator } from "./types";

/**
 * The scored ladder of one account at `input.asOf`, from what was recorded by `input.knownAt`, with everything that
 * explains it. The same input gives the same result, whatever the order of the evidence.
 * Throws a ScoringError that names the field if the input or the model holds a value outside its domain.
 */
export function scoreAccount(input: AccountInput, model: ScoringModel): LadderScore {
  const {
    evidence,
    asOf: at,
    knownAt = at,
    circumstances = {},
    behaviours = [],
    withoutPerson: person,
    withoutRecords: records = [],
    bundles = [],
  } = parseAccountInput(input);
  if (person !== undefined && bundles.length > 0) throw new ScoringError("bundles", "do not tell who said what");
  const plan = planFor(model);
  const moment = { at, knownAt };
  const ordered = chronicleOf({ evidence, bundles }, model);
  const evaluation = evaluate(ordered, plan, at, knownAt);
  const { live, estimates, leaning, steps, ladder, ladderShares } = evaluation;
  const sides = twoSided(estimates, leaning, model);
  const hold = lock(estimates, leaning, ladder.standsOn === "entanglement", model);
  const believed = trust(live, at, model);
  const change = momentum(ordered, evaluation, plan, moment);
  const shared = {
    circumstances: completeCircumstances(circumstances),
    climb: evaluation,
    lock: hold,
    trust: believed,
    model,
  };
  return {
    asOf: at,
    knownAt,
    modelVersion: model.version,
    live: bundles.reduce((sum, { occurredAt }) => sum + occurredAt.length - 1, live.length),
    steps,
    rungs: scoreRungs(leaning),
    ladder,
    ladderShares,
    twoSided: sides,
    lock: hold,
    mutuality: mutuality(estimates),
    balance: balance(estimates, model),
    trust: believed,
    engagement: engagement(behaviours, moment, model.behaviourHalfLife),
    relationship: relationship({ ...shared, mutuality: mutuality(estimates) }),
    risk: risk({ ...shared, live, at, twoSided: sides, momentum: change }),
    momentum: change,
    contributions: contributions(evaluation, plan),
    indicators: indicatorScores(evaluation),
    withoutPerson: person === undefined ? null : withoutPerson({ person, records }, evaluation, plan, at),
  };
}

/** The indicators with evidence, in the order of the catalogue. */
function indicatorScores({ estimates }: Evaluation): LadderScore["indicators"] {
  const scores: Partial<Record<Indicator, IndicatorScore>> = {};
  for (const indicator of INDICATORS) {
    const { mass, deviation, coverage, reading, sd } = estimates[indicator];
    if (mass > 0) scores[indicator] = { score: 50 + deviation, mass, credibility: coverage, reading, sd };
  }
  return scores;
}
