import type { Domain } from "../check";

const HALF_LIFE: Domain = { min: 0, max: 100_000, open: true };
const MASS: Domain = { min: 0, max: 1000, open: true };
const FRACTION: Domain = { min: 0, max: 1, open: true };

/** Domains of the plain parameters (model section 2.6). */
export const PLAIN_PARAMETERS = {
  spread: { min: 0, max: 100, open: true },
  priorMass: MASS,
  personCap: MASS,
  high: { min: 50, max: 100 },
  low: { min: 0, max: 50 },
  behaviourHalfLife: HALF_LIFE,
} as const satisfies Record<string, Domain>;

export const COVERAGE_PARAMETERS = { thin: FRACTION, fair: FRACTION, good: FRACTION };
export const TRUST_PARAMETERS = { halfLife: HALF_LIFE, priorMass: MASS };
export const INDICATOR_PARAMETERS = { weight: { min: 0, max: 1000 }, halfLife: HALF_LIFE };
