import { ageInDays, decay } from "../time";
import type { Evidence } from "../types";

/** A live record with its fresh mass: weight × decay × what the cap leaves of its source. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly mass: number;
}

/** The three sums every estimate is made of. */
export interface Sums {
  /** n = Σ mass. */
  readonly mass: number;
  /** A = Σ mass · (value − 50). */
  readonly pull: number;
  /** B = Σ mass · (value − 50)². */
  readonly spread: number;
}

/** What the evidence of one indicator says. All fields are numbers also without evidence. */
export interface Estimate {
  readonly mass: number;
  /** x − 50: deviations are carried, and 50 is added last, so that no digits are lost near neutral. */
  readonly deviation: number;
  /** Z = n/(m + n), [0, 1): the indicator's own coverage. */
  readonly coverage: number;
  /** Mean of the evidence alone, 0–100; null without evidence. */
  readonly reading: number | null;
  /** Standard deviation of x, points. */
  readonly sd: number;
}

/** Of no records. */
export const NO_SUMS: Sums = { mass: 0, pull: 0, spread: 0 };

/** Below this mass an indicator counts as without evidence (model section 1). */
export const VANISHING_MASS = 1e-30;

/**
 * Weighs live records of one indicator at `at` (model section 3.1). `cap` is the mass one source may carry, Infinity
 * for none. They weigh nothing when their whole mass has vanished.
 */
export function weigh(live: readonly Evidence[], at: number, halfLife: number, cap: number): readonly Weighed[] {
  const weighed = live.map((evidence) => {
    const mass = evidence.weight * decay(ageInDays(evidence.occurredAt, at), halfLife);
    return { evidence, mass };
  });
  const capped = cap === Number.POSITIVE_INFINITY ? weighed : capSources(weighed, cap);
  const whole = capped.reduce((sum, { mass }) => sum + mass, 0);
  return whole < VANISHING_MASS ? capped.map(({ evidence }) => ({ evidence, mass: 0 })) : capped;
}

function capSources(weighed: readonly Weighed[], cap: number): readonly Weighed[] {
  const bySource = new Map<string, number>();
  for (const { evidence, mass } of weighed) bySource.set(evidence.source, (bySource.get(evidence.source) ?? 0) + mass);
  return weighed.map(({ evidence, mass }) => {
    const allowed = Math.min(1, cap / (bySource.get(evidence.source) ?? 0));
    return { evidence, mass: allowed * mass };
  });
}

/** n, A and B of weighed records. */
export function sumUp(weighed: readonly Weighed[]): Sums {
  return weighed.reduce(({ mass, pull, spread }, record) => {
    const deviation = record.evidence.value - 50;
    const pulled = record.mass * deviation;
    return { mass: mass + record.mass, pull: pull + pulled, spread: spread + pulled * deviation };
  }, NO_SUMS);
}

/**
 * The one estimator (model sections 3.1 and 3.3): a mean shrunk to 50 by a prior worth `priorMass` fresh answers, with
 * a standard deviation that neither agreement nor repetition can push below `spread`/√(m + n).
 */
export function estimate({ mass, pull, spread }: Sums, priorMass: number, priorSpread: number): Estimate {
  const total = priorMass + mass;
  const floor = priorSpread ** 2;
  const disagreement = mass > 0 ? Math.max(0, spread - pull ** 2 / mass) : 0;
  const variance = Math.max(floor, (priorMass * floor + disagreement) / total);
  return {
    mass,
    deviation: pull / total,
    coverage: mass / total,
    reading: mass > 0 ? toPoints(pull / mass) : null,
    sd: Math.sqrt(variance / total),
  };
}

/** A deviation from neutral as points, clipped to [0, 100] against rounding residue. */
export const toPoints = (deviation: number): number => Math.min(100, Math.max(0, 50 + deviation));

/**
 * What the sums of each source of one indicator come to together. `factor` ages them all; `cap` is the mass that one source
 * may carry afterwards, Infinity for none.
 */
export function presentSums(sources: Iterable<Sums>, factor: number, cap: number): Sums {
  let [mass, pull, spread] = [0, 0, 0];
  for (const source of sources) {
    const aged = source.mass * factor;
    const scale = aged > cap ? (factor * cap) / aged : factor;
    mass += source.mass * scale;
    pull += source.pull * scale;
    spread += source.spread * scale;
  }
  return mass < VANISHING_MASS ? NO_SUMS : { mass, pull, spread };
}
