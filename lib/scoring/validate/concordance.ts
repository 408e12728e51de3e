import { entryAt } from "../entry-at";
import { checkLength, checkNumbers } from "./check-lists";
import { checkFollowUp, type FollowUp } from "./risk-table";

export interface Concordance {
  /** Chance that of two cases the one with the higher risk goes first; ½ is guessing. Null without a comparable pair. */
  readonly c: number | null;
  readonly concordant: number;
  readonly discordant: number;
  /** Pairs of equal risk, which count ½. */
  readonly tiedOnRisk: number;
}

interface RatedFollowUp extends FollowUp {
  /** Higher means sooner. */
  readonly risk: readonly number[];
}

interface RatedCase {
  readonly time: number;
  readonly event: number;
  readonly risk: number;
}

/**
 * Harrell's C. A pair can be compared if the earlier is an event, or if at equal times one is an event and the other
 * censored. Throws a ScoringError unless the lists are equally long, not empty, times and risks finite, events 0 or 1.
 */
export function concordance(input: RatedFollowUp): Concordance {
  const { time, event } = checkFollowUp(input);
  const risk = checkNumbers(input.risk, "risk");
  checkLength(risk, "risk", time.length);
  const cases = time.map((at, i) => ({ time: at, event: entryAt(event, i), risk: entryAt(risk, i) }));
  const count = { concordant: 0, discordant: 0, tiedOnRisk: 0 };
  for (const first of cases) {
    if (first.event === 0) continue;
    for (const second of cases) if (goesFirst(first, second)) count[verdict(first.risk - second.risk)] += 1;
  }
  const pairs = count.concordant + count.discordant + count.tiedOnRisk;
  return { c: pairs === 0 ? null : (count.concordant + count.tiedOnRisk / 2) / pairs, ...count };
}

/** Whether the event of `first` is known to precede that of `second`. */
const goesFirst = (first: RatedCase, second: RatedCase): boolean =>
  first.time < second.time || (first.time === second.time && second.event === 0);

function verdict(difference: number): "concordant" | "discordant" | "tiedOnRisk" {
  if (difference > 0) return "concordant";
  return difference < 0 ? "discordant" : "tiedOnRisk";
}
