import "server-only";
import { findFactReview, listFactReviews, setFactReviewRemoved } from "@/lib/data/fact-reviews";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfFactReview } from "@/lib/records/post-of-fact-review";
import { spokenAgain } from "@/lib/records/spoken-again";

/** Takes the review of a fact back or restores it. What was found at the review before it counts again. */
export async function removeFactReview(
  outer: Scope,
  { factReviewId, isRemoved }: { readonly factReviewId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "register.write", {
    noun: "review",
    find: (within) => findFactReview(within, factReviewId),
  });
  // Twice the same changes nothing: not when it was taken back either.
  if ((record.removedAt !== null) === isRemoved) return [];
  await setFactReviewRemoved(scope, factReviewId, isRemoved);
  const { accountId, kind } = record;
  const post = postOfFactReview({ ...record, recordedAt: scope.now });
  const newest = (await listFactReviews(scope, accountId)).find((one) => one.kind === kind);
  const last = newest ? [postOfFactReview({ ...newest, accountId, recordedAt: scope.now })] : [];
  return postEvidence(scope, spokenAgain(post, { isRemoved, last }));
}
