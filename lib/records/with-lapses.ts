import "server-only";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { LedgerRow } from "@/lib/data/evidence";
import { naturalId, newestRevisions } from "@/lib/scoring";
import { postOfLapse } from "./post-of-promise";
import { postOfLapsed } from "./post-of-register";

/**
 * The ledger with what has lapsed by `now` and stands in no row yet, as `refreshScores` will post it: whoever opens one
 * account reads it as left undone from the moment it is, whether or not somebody has looked at a list since.
 */
export function withLapses(
  ledger: readonly LedgerRow[],
  {
    accountId,
    registers,
    now,
  }: { accountId: string; registers: Pick<AccountRegisters, "promises" | "rows">; now: Date },
): readonly LedgerRow[] {
  const posted = new Set(newestRevisions(ledger).flatMap((row) => (row.retracted ? [] : [naturalId(row)])));
  const posts = [
    ...registers.promises.map((one) => ({ ...postOfLapse({ ...one, accountId }, now), since: one.recordedAt })),
    ...registers.rows.map((row) => ({ ...postOfLapsed(row, now), since: row.recordedAt })),
  ];
  const lapses = posts.flatMap(({ evidence, origin, originId, since }) => {
    if (origin === null) return [];
    const revision = 1 + ledger.filter((row) => row.originId === originId).length;
    return (
      evidence
        .filter(({ id }) => !posted.has(id))
        // Nobody knew of it before the record was there.
        .map((one) => ({ ...one, recordedAt: Math.max(one.recordedAt, since.getTime()) }))
        .map((one): LedgerRow => ({ ...one, revision, origin, originId }))
    );
  });
  return lapses.length === 0 ? ledger : Object.freeze([...ledger, ...lapses]);
}
