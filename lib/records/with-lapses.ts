import "server-only";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { type LedgerRow, originOf } from "@/lib/data/evidence";
import type { RegisterRow } from "@/lib/registers/register";
import { tellTogether, turnsUntil } from "@/lib/registers/tell-together";
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
  const all = [...lapses, ...turnsUnposted(ledger, registers.rows, now)];
  return all.length === 0 ? ledger : Object.freeze([...ledger, ...all]);
}

/** What the records of a register have come to say together because one began or ended, and no row of the ledger says. */
function turnsUnposted(ledger: readonly LedgerRow[], rows: readonly RegisterRow[], now: Date): readonly LedgerRow[] {
  const turns = new Set(turnsUntil(rows, now.getTime()));
  return tellTogether(rows, now.getTime()).flatMap(({ noun, accountId, evidence }) => {
    const origin = originOf(noun);
    const own = ledger.filter((row) => naturalId(row) === evidence.id);
    const isSaid = own.some(({ occurredAt, value }) => occurredAt === evidence.occurredAt && value === evidence.value);
    if (origin === null || isSaid || !turns.has(evidence.occurredAt)) return [];
    return [{ ...evidence, revision: 1 + own.length, origin, originId: accountId }];
  });
}
