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
  const posts = [
    ...registers.promises.map((one) => ({ ...postOfLapse({ ...one, accountId }, now), since: one.recordedAt })),
    ...registers.rows.map((row) => ({ ...postOfLapsed(row, now), since: row.recordedAt })),
  ];
  const lapsed = posts.filter(({ evidence }) => evidence.length > 0);
  // Of a ledger of thousands of rows nothing is asked where nothing has lapsed.
  const posted = lapsed.length === 0 ? new Set<string>() : postedIn(ledger);
  const missing = lapsed.flatMap(({ evidence, origin, originId, since }) => {
    const unposted = evidence.filter(({ id }) => !posted.has(id));
    return origin === null || unposted.length === 0 ? [] : [{ unposted, origin, originId, since }];
  });
  const counts = countByOrigin(ledger, new Set(missing.map(({ originId }) => originId)));
  const lapses = missing.flatMap(({ unposted, origin, originId, since }) => {
    const revision = 1 + (counts.get(originId) ?? 0);
    return (
      unposted
        // Nobody knew of it before the record was there.
        .map((one) => ({ ...one, recordedAt: Math.max(one.recordedAt, since.getTime()) }))
        .map((one): LedgerRow => ({ ...one, revision, origin, originId }))
    );
  });
  const all = [...lapses, ...turnsUnposted(ledger, registers.rows, now)];
  return all.length === 0 ? ledger : Object.freeze([...ledger, ...all]);
}

const postedIn = (ledger: readonly LedgerRow[]): ReadonlySet<string> =>
  new Set(newestRevisions(ledger).flatMap((row) => (row.retracted ? [] : [naturalId(row)])));

/** How many rows of a ledger come from each of these records: read once, for it can have thousands. */
function countByOrigin(ledger: readonly LedgerRow[], originIds: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (originIds.size === 0) return counts;
  for (const { originId } of ledger) {
    if (originIds.has(originId)) counts.set(originId, (counts.get(originId) ?? 0) + 1);
  }
  return counts;
}

/** What the records of a register have come to say together because one began or ended, and no row of the ledger says. */
function turnsUnposted(ledger: readonly LedgerRow[], rows: readonly RegisterRow[], now: Date): readonly LedgerRow[] {
  const told = tellTogether(rows, now.getTime());
  if (told.length === 0) return [];
  const turns = new Set(turnsUntil(rows, now.getTime()));
  return told.flatMap(({ noun, accountId, evidence }) => {
    const origin = originOf(noun);
    const own = ledger.filter((row) => row.indicator === evidence.indicator && naturalId(row) === evidence.id);
    const isSaid = own.some(({ occurredAt, value }) => occurredAt === evidence.occurredAt && value === evidence.value);
    if (origin === null || isSaid || !turns.has(evidence.occurredAt)) return [];
    return [{ ...evidence, revision: 1 + own.length, origin, originId: accountId }];
  });
}
