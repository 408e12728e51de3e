import "server-only";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { listStaleAccountIds } from "@/lib/data/account-list";
import { type LockedScope, tryLockAccounts } from "@/lib/data/evidence";
import { listLapsedPromises } from "@/lib/data/promises";
import { listLapsingRows, setRegisterRowsLapsed } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { type EvidencePost, postEvidence } from "@/lib/records/post-evidence";
import { postOfLapse } from "@/lib/records/post-of-promise";
import { postOfRegister } from "@/lib/records/post-of-register";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import { PROMISE_LAPSE_DAYS } from "@/lib/scoring";

/** So few that whoever saves to one of them, or asks the server anything, hardly notices. */
const AT_ONCE = 25;

/**
 * Evidence ages even when nothing happens: scores that speak about an earlier day are made anew, promises 14 days past
 * their due date count as broken, and records of registers as left undone, some accounts at a time. What somebody is writing to right now is left out, so
 * that nobody waits. Answers whose scores were refreshed; none when there is nothing to do.
 */
export async function refreshScores(scope: Scope): Promise<readonly string[]> {
  const today = new Date(midnightOf(scope.now));
  const dueBy = new Date(today.getTime() - (PROMISE_LAPSE_DAYS + 1) * DAY_MS);
  const lapsed = await listLapsedPromises(scope, dueBy, AT_ONCE);
  const undone = await listLapsingRows(scope, AT_ONCE);
  const stale = await listStaleAccountIds(scope, today, AT_ONCE);
  if (lapsed.length + undone.length + stale.length === 0) return [];

  const wanted = [...lapsed, ...undone].map(({ accountId }) => accountId);
  const { locked, accountIds: held } = await tryLockAccounts(scope, [...wanted, ...stale]);
  const posts = await postLapses(locked, { held, dueBy, isAny: lapsed.length + undone.length > 0 });

  const done = new Set(posts.map(({ accountId }) => accountId));
  const accountIds = stale.filter((accountId) => held.has(accountId) && !done.has(accountId));
  await rescoreAccounts(locked, { accountIds, isRefresh: true });
  return [...done, ...accountIds];
}

/** Asked again: between the first look and the lock somebody may have said what became of it. */
async function postLapses(
  locked: LockedScope,
  { held, dueBy, isAny }: { held: ReadonlySet<string>; dueBy: Date; isAny: boolean },
): Promise<readonly EvidencePost[]> {
  if (!isAny) return [];
  const isHeld = ({ accountId }: { readonly accountId: string }) => held.has(accountId);
  const promises = (await listLapsedPromises(locked, dueBy, AT_ONCE)).filter(isHeld);
  const rows = (await listLapsingRows(locked, AT_ONCE)).filter(isHeld);
  const posts = [
    ...promises.map((promise) => postOfLapse({ ...promise, keptAt: null, brokenAt: null }, locked.now)),
    ...rows.map((row) => postOfRegister(row, locked.now)),
  ];
  if (posts.length > 0) await postEvidence(locked, posts);
  await setRegisterRowsLapsed(locked, rows);
  return posts;
}
