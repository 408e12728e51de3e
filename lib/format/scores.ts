import { type CoverageGrade, coverageGrade, type Thresholds } from "@/lib/scoring";
import { withRealMinus } from "./numbers";

/** "77" */
export function formatScore(score: number): string {
  return String(Math.round(score));
}

/** Where there is no index yet: satisfaction is hardly known. */
export const INDEX_UNKNOWN = "not known yet";

/**
 * A number beside the threshold it is judged by. Where whole numbers would stand on the wrong side of it, a decimal shows
 * on which side it is: "59.6" does not carry from 60.
 */
export function formatJudged(value: number, threshold: number): string {
  const isBelow = value < threshold - EPSILON;
  const whole = Math.round(value);
  if (isBelow ? whole < threshold : whole >= threshold - EPSILON) return String(whole);
  return ((isBelow ? Math.floor(value * 10) : Math.ceil(value * 10)) / 10).toFixed(1);
}

/** Of the scoring model: comparisons with a threshold forgive so much. */
const EPSILON = 1e-9;

/** "29.6%" of a coverage that just misses a cut of the model; else like every share. */
export function formatCoverage(coverage: number, { coverage: { thin, fair, good } }: Thresholds): string {
  const cut = [thin, fair, good].find((one) => isOnTheOtherSide(coverage, one));
  return cut === undefined ? formatPercent(coverage) : `${formatJudged(coverage * 100, cut * 100)}%`;
}

/** What lists show of a coverage, percent: they are as of the last appointment of an account, and a percent moves in days. */
const ROUGH_PERCENT = 5;

/** "65%": to five percent, and never across a cut of the model. */
export function formatRoughCoverage(coverage: number, thresholds: Thresholds): string {
  const rough = Math.round((coverage * 100) / ROUGH_PERCENT) * ROUGH_PERCENT;
  if (coverage > 0 && rough === 0) return `<${ROUGH_PERCENT}%`;
  const isOfItsGrade = coverageGrade(rough / 100, thresholds) === coverageGrade(coverage, thresholds);
  return isOfItsGrade ? `${rough}%` : formatCoverage(coverage, thresholds);
}

const isOnTheOtherSide = (coverage: number, cut: number): boolean =>
  coverage < cut - EPSILON !== Math.round(coverage * 100) / 100 < cut - EPSILON;

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

const GRADE_WORDS: Record<CoverageGrade, string> = {
  none: "hardly any evidence",
  thin: "thin evidence",
  fair: "fair evidence",
  good: "good evidence",
};

/** "fair evidence", by the thresholds of the model that made the score; nothing at all is said as such. */
export function coverageWords(coverage: number, thresholds: Thresholds): string {
  return coverage === 0 ? "no evidence" : GRADE_WORDS[coverageGrade(coverage, thresholds)];
}
