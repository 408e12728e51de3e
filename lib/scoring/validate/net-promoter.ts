import { checkNumber, type Domain } from "../check";
import { ScoringError } from "../scoring-error";

/** All in points. */
export interface NetPromoter {
  /** Share of promoters minus share of detractors, −100 to 100. */
  readonly nps: number;
  /** Standard error without adjustment; 0 when all answer alike, however few they are. */
  readonly waldSe: number;
  /** Middle of the adjusted interval, nearer to 0 than the NPS. */
  readonly adjustedCentre: number;
  readonly adjustedSe: number;
  /** The interval that holds the true value in 95 % of samples. Not clipped: few answers may reach past ±100. */
  readonly low: number;
  readonly high: number;
}

interface Answers {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const COUNT: Domain = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };
const Z = 1.96;

/**
 * Net Promoter Score with the adjusted Wald interval of Rocks (2016): ¾ more promoters and detractors, 3 more answers.
 * Throws a ScoringError unless the counts are whole, 0 or more, and there is an answer.
 */
export function netPromoter(input: Answers): NetPromoter {
  const promoters = checkNumber(input.promoters, "promoters", COUNT);
  const detractors = checkNumber(input.detractors, "detractors", COUNT);
  const n = promoters + checkNumber(input.passives, "passives", COUNT) + detractors;
  if (n === 0) throw new ScoringError("promoters", "there must be an answer");
  const plain = balance(promoters, detractors, n);
  const { centre, se } = balance(promoters + 0.75, detractors + 0.75, n + 3);
  return {
    nps: plain.centre,
    waldSe: plain.se,
    adjustedCentre: centre,
    adjustedSe: se,
    low: centre - Z * se,
    high: centre + Z * se,
  };
}

/** Share of one minus share of the other, and its standard error, in points. */
function balance(promoters: number, detractors: number, n: number): { readonly centre: number; readonly se: number } {
  const difference = (promoters - detractors) / n;
  const spread = Math.max(0, (promoters + detractors) / n - difference ** 2);
  return { centre: 100 * difference, se: 100 * Math.sqrt(spread / n) };
}
