import { CATALOGUE } from "../catalogue";
import type { Evidence } from "../types";
import { compareNewest, compareText } from "./compare-newest";

/**
 * What counts at instant `at`, from what was recorded by `knownAt` (model section 2.1): visible records, one revision
 * of each id, then what the indicator keeps. In the order (occurredAt, id), so that every sum is equal bit for bit.
 */
export function liveSet(evidence: readonly Evidence[], at: number, knownAt: number): readonly Evidence[] {
  const revisions = newestRevisions(visible(evidence, at, knownAt));
  const standing = revisions.filter(({ retracted }) => !retracted);
  // Where every id counts, no record has a rival any more.
  const unrivalled = standing.filter(({ indicator }) => CATALOGUE[indicator].keeps === "all");
  const rivals = standing.filter(({ indicator }) => CATALOGUE[indicator].keeps !== "all");
  return [...unrivalled, ...newestBy(rivals, keptAs)].sort(
    (a, b) => a.occurredAt - b.occurredAt || compareText(a.id, b.id),
  );
}

/** Of each id the revision that counts, or the retraction that made an end of it. */
export const newestRevisions = <Row extends Evidence>(rows: readonly Row[]): Row[] => newestBy(rows, ({ id }) => id);

/** Everything that had happened by `at` and was recorded by `knownAt`, old revisions and retractions included. */
export const visible = (evidence: readonly Evidence[], at: number, knownAt: number): readonly Evidence[] =>
  evidence.filter(({ occurredAt, recordedAt }) => occurredAt <= at && recordedAt <= knownAt);

/** Records with the same key compete; only the newest is kept. No indicator has a space in its name. */
function keptAs({ indicator, source }: Evidence): string {
  return CATALOGUE[indicator].keeps === "one" ? indicator : `${indicator} ${source}`;
}

function newestBy<Row extends Evidence>(evidence: readonly Row[], keyOf: (evidence: Row) => string): Row[] {
  const newest = new Map<string, Row>();
  for (const candidate of evidence) {
    const key = keyOf(candidate);
    const holder = newest.get(key);
    if (holder === undefined || compareNewest(candidate, holder) > 0) newest.set(key, candidate);
  }
  return [...newest.values()];
}
