import { checkFinite, checkList, checkNumber, type Domain } from "../check";
import { ScoringError } from "../scoring-error";

const ZERO_OR_ONE: Domain = { min: 0, max: 1, whole: true };

/** At least one number, all finite and within the domain, if any. Throws a ScoringError naming the list or the place in it: `time[2]`. */
export function checkNumbers(values: unknown, path: string, domain?: Domain): readonly number[] {
  return checkFilled(values, path).map((value, i) => {
    const place = `${path}[${i}]`;
    return domain === undefined ? checkFinite(value, place) : checkNumber(value, place, domain);
  });
}

/** Like checkNumbers, for what did (1) or did not (0) happen. */
export const checkFlags = (values: unknown, path: string): readonly number[] => checkNumbers(values, path, ZERO_OR_ONE);

/** A list that is not empty. */
export function checkFilled(values: unknown, path: string): readonly unknown[] {
  const list = checkList(values, path);
  if (list.length === 0) throw new ScoringError(path, "must not be empty");
  return list;
}

/** Throws a ScoringError naming the list unless it has so many entries. */
export function checkLength(list: readonly unknown[], path: string, length: number): void {
  if (list.length !== length) throw new ScoringError(path, `must have ${length} entries`);
}
