import "server-only";
import { findFactReview, listFactReviews, setFactReviewRemoved } from "@/lib/data/fact-reviews";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { postOfFactReview } from "@/lib/records/post-of-fact-review";
import { spokenAgain } from "@/lib/records/spoken-again";
import { takeBack } from "@/lib/records/take-back";

/** Takes the review of a fact back or restores it. What was found at the review before it counts again. */
export const removeFactReview = (
  outer: Scope,
  { factReviewId, isRemoved }: { readonly factReviewId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: "register.write",
    noun: "review",
    find: (scope) => findFactReview(scope, factReviewId),
    isRemoved,
    write: async (scope, record) => {
      await setFactReviewRemoved(scope, factReviewId, isRemoved);
      const { accountId, kind } = record;
      const post = postOfFactReview({ ...record, recordedAt: scope.now });
      const newest = (await listFactReviews(scope, accountId)).find((one) => one.kind === kind);
      const last = newest ? [postOfFactReview({ ...newest, accountId, recordedAt: scope.now })] : [];
      return spokenAgain(post, { isRemoved, last });
    },
  });
