import { CATALOGUE } from "../catalogue";
import type { ScoringModel } from "../model/scoring-model";
import { ScoringError } from "../scoring-error";
import { ageInDays, DAY, decay, LATELY_DAYS } from "../time";
import type { AccountInput, Bundle, Evidence } from "../types";
import { type Chronicle, chronicle } from "./live-set";

/** A moment after which nothing in a bundle happened. */
const lastOf = ({ occurredAt }: Bundle): number => occurredAt.reduce((last, at) => Math.max(last, at), 0);

/** Evidence with what is told beside it in bundles, put in order. */
export function chronicleOf(
  { evidence, bundles = [] }: Pick<AccountInput, "evidence" | "bundles">,
  model: ScoringModel,
): Chronicle {
  return bundles.length === 0 ? chronicle(evidence) : chronicle([...evidence, ...condensed(bundles, model)]);
}

/**
 * Each bundle as one record at its last moment, with what all of them weigh by then: they say the same and decay alike, so
 * at any later moment the three sums of an estimate are what they would be of each by itself.
 */
const condensed = (bundles: readonly Bundle[], model: ScoringModel): readonly Evidence[] =>
  bundles.map((bundle, place): Evidence => {
    const { halfLife } = model.indicators[bundle.indicator];
    const last = lastOf(bundle);
    const share = bundle.occurredAt.reduce((sum, at) => sum + decay(ageInDays(at, last), halfLife), 0);
    return { ...bundle, id: `bundle:${place}`, occurredAt: last, weight: bundle.weight * share };
  });

/** The records that bundles were made of, under names of their own. */
export const unbundled = (bundles: readonly Bundle[]): readonly Evidence[] =>
  bundles.flatMap(({ occurredAt, ...bundle }, place) =>
    occurredAt.map((moment, i) => ({ ...bundle, id: `bundle:${place}:${i}`, occurredAt: moment })),
  );

/** Throws a ScoringError unless every bundle was complete before `lately` began, so that each moment asked for sees all of it. */
export function checkBundles(bundles: readonly Bundle[], asOf: number, knownAt: number): readonly Bundle[] {
  const lately = LATELY_DAYS * DAY;
  for (const bundle of bundles) {
    if (CATALOGUE[bundle.indicator].keeps !== "all") throw new ScoringError("bundles", "hold indicators that keep all");
    if (lastOf(bundle) >= asOf - lately || bundle.recordedAt > knownAt - lately) {
      throw new ScoringError("bundles", `hold what is older than ${LATELY_DAYS} days`);
    }
  }
  return bundles;
}
