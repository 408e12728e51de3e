import "server-only";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { listStaleAccountIds } from "@/lib/data/account-list";
import { tryLockAccounts } from "@/lib/data/evidence";
import { listLapsedPromises } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfLapse } from "@/lib/records/post-of-promise";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import { PROMISE_LAPSE_DAYS } from "@/lib/scoring";

/** So few that whoever saves to one of them, or asks the server anything, hardly notices. */
const AT_ONCE = 25;

/**
 * Evidence ages even when nothing happens: scores that speak about an earlier day are made anew, and promises 14 days
 * past their due date count as broken, some accounts at a time. What somebody is writing to right now is left out, so
 * that nobody waits. Answers whose scores were refreshed; none when there is nothing to do.
 */
export async function refreshScores(scope: Scope): Promise<readonly string[]> {
  const today = new Date(midnightOf(scope.now));
  const dueBy = new Date(today.getTime() - (PROMISE_LAPSE_DAYS + 1) * DAY_MS);
  const lapsed = await listLapsedPromises(scope, dueBy, AT_ONCE);
  const stale = await listStaleAccountIds(scope, today, AT_ONCE);
  if (lapsed.length + stale.length === 0) return [];

  const wanted = [...lapsed.map(({ accountId }) => accountId), ...stale];
  const { locked, accountIds: held } = await tryLockAccounts(scope, wanted);
  // Asked again: between the first look and the lock somebody may have said what became of a promise.
  const open = lapsed.length === 0 ? [] : await listLapsedPromises(locked, dueBy, AT_ONCE);
  const posts = open
    .filter(({ accountId }) => held.has(accountId))
    .map((promise) => postOfLapse({ ...promise, keptAt: null, brokenAt: null }, locked.now));
  if (posts.length > 0) await postEvidence(locked, posts);

  const done = new Set(posts.map(({ accountId }) => accountId));
  const accountIds = stale.filter((accountId) => held.has(accountId) && !done.has(accountId));
  await rescoreAccounts(locked, { accountIds, isRefresh: true });
  return [...done, ...accountIds];
}
