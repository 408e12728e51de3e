import "server-only";
import type { LedgerRow } from "@/lib/data/evidence";
import type { PromiseDetail } from "@/lib/data/promises";
import { newestRevisions } from "@/lib/scoring";
import { postOfLapse } from "./post-of-promise";

/**
 * The ledger with what has lapsed by `now` and stands in no row yet, as `refreshScores` will post it: whoever opens one
 * account reads it as broken from the moment it is, whether or not somebody has looked at a list since.
 */
export function withLapses(
  ledger: readonly LedgerRow[],
  { accountId, promises, now }: { accountId: string; promises: readonly PromiseDetail[]; now: Date },
): readonly LedgerRow[] {
  const posted = new Set(newestRevisions(ledger).flatMap(({ id, retracted }) => (retracted ? [] : [id])));
  const lapses = promises.flatMap((promise) => {
    const { evidence, origin, originId } = postOfLapse({ ...promise, accountId }, now);
    const revision = 1 + ledger.filter((row) => row.originId === originId).length;
    return evidence
      .filter(({ id }) => !posted.has(id))
      .map((one): LedgerRow => ({ ...one, revision, origin, originId }));
  });
  return lapses.length === 0 ? ledger : Object.freeze([...ledger, ...lapses]);
}
