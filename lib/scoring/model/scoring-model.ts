import { CATALOGUE } from "../catalogue";
import { recordOf } from "../record-of";
import { INDICATORS, type Indicator, type Side } from "../types";

/** Whose answers to the seven questions count for the entanglement step. */
export type View = "both" | Side;

export interface IndicatorParameters {
  /** [0, 1000]; only the ratios within a step matter. */
  readonly weight: number;
  /** Days, (0, 100000]. */
  readonly halfLife: number;
}

/** Every parameter of the model (model section 2.6). A version that has been used never changes; a change is a new version. */
export interface ScoringModel {
  readonly version: string;
  /** σ₀: standard deviation of one considered answer within an account, points, (0, 100]. */
  readonly spread: number;
  /** m: how many fresh answers "unproven" is worth, (0, 1000]. */
  readonly priorMass: number;
  /** c: how many fresh answers one source may carry on a capped indicator, (0, 1000]. */
  readonly personCap: number;
  /** A score from here up carries, [50, 100]. */
  readonly high: number;
  /** A reading below this is a warning, [0, 50]. */
  readonly low: number;
  /** Coverage cuts, (0, 1], thin ≤ fair ≤ good. */
  readonly coverage: { readonly thin: number; readonly fair: number; readonly good: number };
  readonly trust: { readonly halfLife: number; readonly priorMass: number };
  /** Days, (0, 100000]. */
  readonly behaviourHalfLife: number;
  readonly view: View;
  readonly indicators: Readonly<Record<Indicator, IndicatorParameters>>;
}

/** What a screen needs of a model to draw a score and name its evidence. */
export type Thresholds = Pick<ScoringModel, "high" | "low" | "coverage">;

/** Of a model, only what crosses to the browser. */
export const thresholdsOf = ({ high, low, coverage }: ScoringModel): Thresholds => ({ high, low, coverage });

/** The parameters of the specification. Reasons for the numbers: scoring model 9. */
export const DEFAULT_MODEL: ScoringModel = deepFreeze({
  version: "1.0.0",
  spread: 25,
  priorMass: 2,
  personCap: 3,
  high: 60,
  low: 40,
  coverage: { thin: 0.15, fair: 0.3, good: 0.5 },
  trust: { halfLife: 730, priorMass: 4 },
  behaviourHalfLife: 180,
  view: "both",
  indicators: recordOf(INDICATORS, (indicator) => ({
    weight: CATALOGUE[indicator].weight,
    halfLife: CATALOGUE[indicator].halfLife,
  })),
});

/** Makes a published version unchangeable, down to its last parameter. */
export function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === "object" && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}
