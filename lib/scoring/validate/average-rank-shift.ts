import { entryAt } from "../entry-at";
import { mean } from "./averages";
import { checkLength, checkNumbers } from "./check-lists";

/**
 * How many places the entries move on average from one ranking to another (OECD/JRC handbook 2008, equation 38); 0 when
 * nothing moves. Throws a ScoringError unless the ranks are finite, not empty and equally many.
 */
export function averageRankShift(input: { readonly reference: readonly number[]; readonly other: readonly number[] }): {
  readonly shift: number;
} {
  const reference = checkNumbers(input.reference, "reference");
  const other = checkNumbers(input.other, "other");
  checkLength(other, "other", reference.length);
  return { shift: meanShift(reference, other) };
}

/** The same for rankings of equal length that are known to be sound. */
export const meanShift = (reference: readonly number[], other: readonly number[]): number =>
  mean(reference.map((rank, at) => Math.abs(rank - entryAt(other, at))));
