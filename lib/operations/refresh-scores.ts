import "server-only";
import { listAppointedAccountIds } from "@/lib/data/account-list";
import { tryLockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { LAPSES_AT_ONCE, listLapses, postLapses } from "@/lib/records/post-lapses";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";

/**
 * Evidence ages even when nothing happens: scores whose appointment has come are made anew (decision 0061), promises 14
 * days past their due date count as broken, and records of registers as left undone, some accounts at a time. What somebody is
 * writing to right now is left out, so that nobody waits. Answers whose scores were refreshed; none when there is
 * nothing to do.
 */
export async function refreshScores(scope: Scope): Promise<readonly string[]> {
  const { promises, rows } = await listLapses(scope);
  const lapsing = [...promises, ...rows].map(({ accountId }) => accountId);
  const appointed = await listAppointedAccountIds(scope, LAPSES_AT_ONCE);
  if (lapsing.length + appointed.length === 0) return [];

  const { locked, accountIds: held } = await tryLockAccounts(scope, [...lapsing, ...appointed]);
  // Asked again: between the first look and the lock somebody may have said what became of it.
  const done = lapsing.length === 0 ? new Set<string>() : await postLapses(locked, held);
  const accountIds = appointed.filter((accountId) => held.has(accountId) && !done.has(accountId));
  await rescoreAccounts(locked, { accountIds, isRefresh: true });
  return [...done, ...accountIds];
}
