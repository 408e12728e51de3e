import "server-only";
import { listStaleAccountIds } from "@/lib/data/account-list";
import { loadLedger, tryLockAccounts } from "@/lib/data/evidence";
import { type LapsedPromise, listLapsedPromises } from "@/lib/data/lapsed-promises";
import type { Scope } from "@/lib/data/scope";
import { lapseOfPromise } from "@/lib/scoring";
import { type EvidencePost, postEvidence } from "./post-evidence";
import { rescoreAccounts } from "./rescore-accounts";

const DAY_MS = 86_400_000;
const LAPSE_DAYS = 14;
/** More would make one reader wait for all; the rest follows with the next list that is opened. */
const AT_ONCE = 300;

/**
 * Evidence ages even when nothing happens: before a list is shown, scores that speak about an earlier day are made
 * anew, and promises 14 days past their due date count as broken. What somebody is writing to right now is left out,
 * so that reading never waits for writing.
 */
export async function refreshScores(scope: Scope): Promise<void> {
  const today = new Date(Math.floor(scope.now.getTime() / DAY_MS) * DAY_MS);
  const lapsed = await listLapsedPromises(scope, new Date(today.getTime() - (LAPSE_DAYS + 1) * DAY_MS), AT_ONCE);
  const stale = await listStaleAccountIds(scope, today, AT_ONCE);
  if (lapsed.length + stale.length === 0) return;

  const locked = await tryLockAccounts(scope, [...lapsed.map(({ accountId }) => accountId), ...stale]);
  const posts = lapsed.filter(({ accountId }) => locked.has(accountId)).map((promise) => postOfLapse(promise, scope));
  if (posts.length > 0) await postEvidence(scope, posts);

  const done = new Set(posts.map(({ accountId }) => accountId));
  const accountIds = stale.filter((accountId) => locked.has(accountId) && !done.has(accountId));
  if (accountIds.length === 0) return;
  await rescoreAccounts(scope, { accountIds, ledger: await loadLedger(scope, accountIds), isRefresh: true });
}

function postOfLapse(promise: LapsedPromise, scope: Scope): EvidencePost {
  const { id, accountId, dueOn, importance, recordedAt } = promise;
  const dueAt = dueOn.getTime() + DAY_MS - 1;
  const record = { id, dueAt, keptAt: null, brokenAt: null, importance, recordedAt: recordedAt.getTime() };
  const evidence = lapseOfPromise(record, scope.now.getTime());
  return { accountId, origin: "promise", originId: id, mode: "replace", evidence };
}
