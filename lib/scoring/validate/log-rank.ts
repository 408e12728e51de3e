import { sum } from "./averages";
import { checkFlags, checkLength } from "./check-lists";
import { countBelow } from "./count-below";
import { checkFollowUp, type FollowUp, type RiskSet, riskTable } from "./risk-table";

interface GroupedFollowUp extends FollowUp {
  /** 0 or 1 for each case. */
  readonly group: readonly number[];
}

/**
 * Whether two groups survive differently (Mantel 1966): (O − E)²/V of group 1, to be read as χ² with 1 degree of
 * freedom. 0 or more; null when nothing could have differed, as with one group only. Throws a ScoringError unless the
 * lists are equally long, not empty, times finite, events and groups 0 or 1.
 */
export function logRank(input: GroupedFollowUp): { readonly chiSquare: number | null } {
  const { time, event } = checkFollowUp(input);
  const group = checkFlags(input.group, "group");
  checkLength(group, "group", time.length);
  const isFirst = (_: number, at: number): boolean => group[at] === 1;
  const times = time.filter(isFirst).toSorted((a, b) => a - b);
  const sets = riskTable({ time, event }).map((set) => ({ ...set, ours: times.length - countBelow(times, set.time) }));
  const observed = sum(event.filter(isFirst));
  const expected = sum(sets.map(({ events, ours, atRisk }) => (events * ours) / atRisk));
  const variance = sum(sets.map(varianceOf));
  return { chiSquare: variance === 0 ? null : (observed - expected) ** 2 / variance };
}

/** Of the events in group 1 at one time. A set of one leaves no choice. */
function varianceOf({ events, atRisk, ours }: RiskSet & { readonly ours: number }): number {
  if (atRisk === 1) return 0;
  const share = ours / atRisk;
  return (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1);
}
