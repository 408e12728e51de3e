import "server-only";
import { createFactReview } from "@/lib/data/fact-reviews";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notAhead } from "@/lib/records/not-ahead";
import { openAccount } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfFactReview } from "@/lib/records/post-of-fact-review";
import type { FactReviewInput } from "@/lib/schemas/fact-review";

/** A dated review of one fact about the account. Barriers are recorded too and enter no score (C12). */
export async function reviewFact(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: FactReviewInput },
): Promise<readonly ScoredAccount[]> {
  const { scope } = await openAccount(outer, "register.write", input.accountId);
  const review = { ...input, reviewedAt: notAhead(scope, input.reviewedAt, "reviewedAt") };
  await createFactReview(scope, id, review);
  return postEvidence(scope, [postOfFactReview({ ...review, id, recordedAt: scope.now })]);
}
