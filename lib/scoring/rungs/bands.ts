import { toPoints } from "../indicators/estimate";

export interface Band {
  /** Points. */
  readonly low: number;
  /** Points. */
  readonly high: number;
}

/** Standard deviations to either side that hold 90 % of a normal distribution. */
export const Z_90 = 1.645;

/** Where the score lies with 90 % credibility (model section 3.3), clipped to 0–100. */
export const band90 = ({ score, sd }: { readonly score: number; readonly sd: number }): Band => ({
  low: toPoints(score - 50 - Z_90 * sd),
  high: toPoints(score - 50 + Z_90 * sd),
});

/** Exact range of the score with everything unknown at its worst and at its best (model section 3.2). */
export const possibleRange = ({ score, coverage }: { readonly score: number; readonly coverage: number }): Band => ({
  low: toPoints(score - 50 - 50 * (1 - coverage)),
  high: toPoints(score - 50 + 50 * (1 - coverage)),
});
