import { AccountSums, type Evidence, liveSet, type ScoringModel } from "@/lib/scoring";

/** A ledger in the order in which it was learned. */
export const inOrderLearned = <E extends Evidence>(ledger: readonly E[]): readonly E[] =>
  ledger.toSorted((a, b) => a.recordedAt - b.recordedAt);

/**
 * Gives the sums at `at` of what was recorded by `knownAt`, which may only grow from call to call, so that a ledger is read
 * once, forwards, whatever is asked of it.
 */
export function replay(learned: readonly Evidence[], model: ScoringModel) {
  const revised = revisedIn(learned);
  const seen = new Set<string>();
  let sums = new AccountSums(model);
  let taken = 0;
  /** When the last of all that is known happens, and at which moment the sums stand. */
  let latest = Number.NEGATIVE_INFINITY;
  let stoodAt = Number.NEGATIVE_INFINITY;
  /** Only ids with several revisions have to be remembered, and most have one. */
  const remember = ({ id }: Evidence): void => {
    if (revised.has(id)) seen.add(id);
  };
  /** A first revision that had happened by then. */
  const isPlain = (row: Evidence, at: number): boolean => {
    if (row.retracted || row.occurredAt > at || seen.has(row.id)) return false;
    remember(row);
    return true;
  };
  return (at: number, knownAt: number): AccountSums => {
    const added = addedBy(learned, taken, knownAt);
    taken += added.length;
    // Sums know records, not revisions; what corrects, withdraws or lies ahead, now or before, makes them start anew.
    if (latest > Math.min(at, stoodAt) || !added.every((row) => isPlain(row, at))) {
      sums = new AccountSums(model);
      for (const evidence of liveSet(learned.slice(0, taken), at, knownAt)) sums.add(evidence);
    } else {
      for (const row of added) sums.add(row);
    }
    for (const row of added) {
      remember(row);
      latest = Math.max(latest, row.occurredAt);
    }
    stoodAt = at;
    return sums;
  };
}

/** What has become known since, and no more is looked at: of a long ledger there are hundreds of months. */
function addedBy(learned: readonly Evidence[], from: number, knownAt: number): readonly Evidence[] {
  const added: Evidence[] = [];
  for (let place = from; place < learned.length; place += 1) {
    const row = learned[place];
    if (row === undefined || row.recordedAt > knownAt) break;
    added.push(row);
  }
  return added;
}

/** The ids under which more than one revision stands. */
function revisedIn(learned: readonly Evidence[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { id } of learned) (once.has(id) ? again : once).add(id);
  return again;
}
