import { DEFAULT_MODEL } from "@/lib/scoring";
import { withRealMinus } from "./numbers";

/** "77" */
export function formatScore(score: number): string {
  return String(Math.round(score));
}

/**
 * Two scores beside each other: "41" and "42", or "41.6" and "42.3" where whole numbers would look alike. null where they
 * are the same to a tenth of a point: "42 instead of 42" says nothing.
 */
export function formatScorePair(one: number, other: number): readonly [string, string] | null {
  if (formatPoints(one - other) === "0.0") return null;
  const digits = formatScore(one) === formatScore(other) ? 1 : 0;
  const [first, second] = [one.toFixed(digits), other.toFixed(digits)];
  // A twentieth of a point may still fall on the same tenth.
  return first === second ? null : [first, second];
}

/** "+5.8", "−3.1", "0.0": points always say in which direction they pull. */
export function formatPoints(points: number): string {
  const text = points.toFixed(1);
  if (Number(text) === 0) return "0.0";
  return points > 0 ? `+${text}` : withRealMinus(text);
}

/** "64%" of a share between 0 and 1; what is there but tiny is not called nothing. */
export function formatPercent(ratio: number): string {
  if (ratio > 0 && ratio < 0.005) return "<1%";
  return withRealMinus(`${Math.round(ratio * 100)}%`);
}

export type CoverageGrade = "none" | "thin" | "fair" | "good";

interface CoverageCuts {
  readonly thin: number;
  readonly fair: number;
  readonly good: number;
}

/** How much evidence stands behind a score, in one word. The cuts are those of the model that made the score. */
export function coverageGrade(coverage: number, cuts: CoverageCuts = DEFAULT_MODEL.coverage): CoverageGrade {
  if (coverage < cuts.thin) return "none";
  if (coverage < cuts.fair) return "thin";
  return coverage < cuts.good ? "fair" : "good";
}

const GRADE_WORDS: Record<CoverageGrade, string> = {
  none: "hardly any evidence",
  thin: "thin evidence",
  fair: "fair evidence",
  good: "good evidence",
};

/** "fair evidence"; nothing at all is said as such. */
export function coverageWords(coverage: number, cuts?: CoverageCuts): string {
  return coverage === 0 ? "no evidence" : GRADE_WORDS[coverageGrade(coverage, cuts)];
}
