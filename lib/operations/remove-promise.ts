import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findPromise, setPromiseRemoved } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfLapse, postOfPromise } from "@/lib/records/post-of-promise";

/** Takes a promise back or restores it; its evidence is retracted or said again. */
export async function removePromise(
  outer: Scope,
  { promiseId, isRemoved }: { readonly promiseId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "register.write", {
    noun: "promise",
    find: (within) => findPromise(within, promiseId),
  });
  // Twice the same changes nothing: not when it was taken back either.
  if ((record.removedAt !== null) === isRemoved) return [];
  await setPromiseRemoved(scope, promiseId, isRemoved);
  const post = postOfPromise({ ...record, recordedAt: scope.now });
  if (isRemoved) return postEvidence(scope, [{ ...post, evidence: [] }]);
  // One that had lapsed before counts as broken again at once.
  const isSettled = record.keptAt !== null || record.brokenAt !== null;
  return postEvidence(scope, [isSettled ? post : postOfLapse({ ...record, recordedAt: scope.now }, scope.now)]);
}
