import { AccountSums, type Evidence, liveSet, type ScoringModel } from "@/lib/scoring";

/** A ledger in the order in which it was learned. */
export const inOrderLearned = <E extends Evidence>(ledger: readonly E[]): readonly E[] =>
  ledger.toSorted((a, b) => a.recordedAt - b.recordedAt);

/**
 * Gives the sums at `at` of what was recorded by `knownAt`; both may only grow from call to call, so that a ledger is read
 * once, forwards, whatever is asked of it.
 */
export function replay(learned: readonly Evidence[], model: ScoringModel) {
  const seen = new Set<string>();
  let sums = new AccountSums(model);
  let taken = 0;
  let hasWaiting = false;
  return (at: number, knownAt: number): AccountSums => {
    const known = learned.slice(0, countKnown(learned, taken, knownAt));
    const added = known.slice(taken);
    taken = known.length;
    // Sums know records, not revisions; what corrects, withdraws or lies ahead makes them start anew.
    if (hasWaiting || !added.every((row) => isPlain(row, at, seen))) {
      sums = new AccountSums(model);
      for (const evidence of liveSet(known, at, knownAt)) sums.add(evidence);
    } else {
      for (const row of added) sums.add(row);
    }
    for (const row of added) seen.add(row.id);
    hasWaiting = known.some((row) => row.occurredAt > at);
    return sums;
  };
}

function countKnown(learned: readonly Evidence[], from: number, knownAt: number): number {
  const more = learned.slice(from).findIndex((row) => row.recordedAt > knownAt);
  return more === -1 ? learned.length : from + more;
}

/** A first revision that had happened by then. Marks it as seen, so that a second one in the same month is found too. */
function isPlain(row: Evidence, at: number, seen: Set<string>): boolean {
  if (row.retracted || row.occurredAt > at || seen.has(row.id)) return false;
  seen.add(row.id);
  return true;
}
