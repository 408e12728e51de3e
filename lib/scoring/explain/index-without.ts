import { CATALOGUE } from "../catalogue";
import { personOf } from "../evidence/compare-newest";
import { estimate, presentSums, type Sums } from "../indicators/estimate";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import { recordOf } from "../record-of";
import { climb } from "../rungs/climb";
import { knownIndex } from "../rungs/known-index";
import { scoreSteps } from "../rungs/score-steps";
import { ageInDays, decay } from "../time";
import { type Evidence, INDICATORS, type Indicator } from "../types";
import type { Leaver } from "./without-person";

/**
 * The ladder index, 0 to 100, that would be left without each of these people in turn, by the rule of model section 3.15;
 * null where too little would be known of satisfaction. `live` is the live set at `at`, UTC milliseconds. Each record is
 * weighed once, however many leave. Equal to what `scoreAccount` answers for one of them within 1e-9.
 */
export function indexesWithout(
  leavers: readonly Leaver[],
  { live, at }: { readonly live: readonly Evidence[]; readonly at: number },
  ofModel: ScoringModel,
): readonly (number | null)[] {
  const { model, shares } = planFor(ofModel);
  const sources = new Map<Indicator, Map<string, Tally>>(INDICATORS.map((indicator) => [indicator, new Map()]));
  const records = live.map((evidence) => ({
    evidence,
    mass: evidence.weight * decay(ageInDays(evidence.occurredAt, at), model.indicators[evidence.indicator].halfLife),
    tally: tallyOf(sources.get(evidence.indicator), evidence.source),
  }));
  return leavers.map((leaver) => {
    for (const tallies of sources.values()) for (const tally of tallies.values()) tally.clear();
    const gone = new Set(leaver.records);
    for (const { evidence, mass, tally } of records) {
      if (personOf(evidence) !== leaver.person && !gone.has(evidence.id)) tally.add(mass, evidence.value - 50);
    }
    const estimates = recordOf(INDICATORS, (indicator) => {
      const cap = CATALOGUE[indicator].capped ? model.personCap : Number.POSITIVE_INFINITY;
      return estimate(presentSums(sources.get(indicator)?.values() ?? [], 1, cap), model.priorMass, model.spread);
    });
    return knownIndex(climb(scoreSteps(estimates, shares), model), model);
  });
}

/** The sums of one source of one indicator, made anew for each who leaves. */
class Tally implements Sums {
  mass = 0;
  pull = 0;
  spread = 0;

  clear(): void {
    this.mass = 0;
    this.pull = 0;
    this.spread = 0;
  }

  add(mass: number, deviation: number): void {
    this.mass += mass;
    this.pull += mass * deviation;
    this.spread += mass * deviation ** 2;
  }
}

function tallyOf(tallies: Map<string, Tally> | undefined, source: string): Tally {
  const found = tallies?.get(source) ?? new Tally();
  tallies?.set(source, found);
  return found;
}
