import { checkNumber, type Domain } from "../check";

export interface Credibility {
  /** How many observations weigh as much as all that is known of the others; null when the others do not differ. */
  readonly k: number | null;
  /** Weight of one's own observations, in [0, 1]; null with k, or when there is nothing to weigh. */
  readonly z: number | null;
}

interface Variances {
  /** Mean variance within one case. */
  readonly expectedProcessVariance: number;
  /** Variance between the true means of the cases. */
  readonly varianceOfHypotheticalMeans: number;
  /** How many observations of the case there are. */
  readonly n: number;
}

const NOT_NEGATIVE: Domain = { min: 0, max: Number.MAX_VALUE };

/**
 * Bühlmann's credibility: k = process variance ÷ variance of the means, z = n/(n + k). The prior mass of the model is
 * such a k (625/312.5 = 2). Throws a ScoringError unless all three are finite and 0 or more.
 */
export function credibility(input: Variances): Credibility {
  const within = checkNumber(input.expectedProcessVariance, "expectedProcessVariance", NOT_NEGATIVE);
  const between = checkNumber(input.varianceOfHypotheticalMeans, "varianceOfHypotheticalMeans", NOT_NEGATIVE);
  const n = checkNumber(input.n, "n", NOT_NEGATIVE);
  if (between === 0) return { k: null, z: null };
  const k = within / between;
  return { k, z: n + k === 0 ? null : n / (n + k) };
}
