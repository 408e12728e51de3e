import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findPromise, setPromiseRemoved } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { planLapses, promiseLapseToCome } from "@/lib/records/plan-lapses";
import { postOfLapse, postOfPromise } from "@/lib/records/post-of-promise";
import { takeBack } from "@/lib/records/take-back";

/** Takes a promise back or restores it; its evidence is retracted or said again. */
export const removePromise = (
  outer: Scope,
  { promiseId, isRemoved }: { readonly promiseId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: "register.write",
    noun: "promise",
    find: (scope) => findPromise(scope, promiseId),
    isRemoved,
    write: async (scope, record) => {
      await setPromiseRemoved(scope, promiseId, isRemoved);
      const lapsesAt = isRemoved ? null : promiseLapseToCome(record, scope.now);
      await planLapses(scope, [{ id: promiseId, accountId: record.accountId, lapsesAt }]);
      const post = postOfPromise({ ...record, recordedAt: scope.now });
      if (isRemoved) return [{ ...post, evidence: [] }];
      // One that had lapsed before counts as broken again at once.
      const isSettled = record.keptAt !== null || record.brokenAt !== null;
      return [isSettled ? post : postOfLapse({ ...record, recordedAt: scope.now }, scope.now)];
    },
  });
