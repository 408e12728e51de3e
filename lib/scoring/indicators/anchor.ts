import { ScoringError } from "../scoring-error";

/** What is worth 0, 50 and 100 points. */
export type Anchors = readonly [nothing: number, neutral: number, everything: number];

/**
 * Turns a raw measurement into points (model section 2.2): piecewise linear through its anchors, clipped to 0–100.
 * Falling anchors mean that smaller is better. Anchors are fixed and never taken from the data, so that one account's
 * score does not depend on another's. Throws a ScoringError if x is not finite or the anchors are not strictly monotone.
 */
export function anchor(x: number, [nothing, neutral, everything]: Anchors): number {
  if (!Number.isFinite(x)) throw new ScoringError("x", "must be finite");
  const isRising = nothing < neutral && neutral < everything;
  const isFalling = nothing > neutral && neutral > everything;
  if (!(isRising || isFalling)) throw new ScoringError("anchors", "must be strictly monotone");
  const isGood = x > neutral === isRising;
  const side = isGood ? everything - neutral : neutral - nothing;
  return 50 + 50 * Math.min(1, Math.max(-1, (x - neutral) / side));
}
