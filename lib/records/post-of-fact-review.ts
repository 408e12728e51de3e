import "server-only";
import type { FactReviewInput } from "@/lib/schemas/fact-review";
import { evidenceOfFact } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";
import type { Recorded } from "./recorded";

/** What the ledger says of a review of a fact; the check of the ledger asks the same. */
export function postOfFactReview(
  review: Recorded<Pick<FactReviewInput, "kind" | "value" | "reviewedAt">>,
): EvidencePost {
  const { id, accountId, kind, value, reviewedAt, recordedAt } = review;
  const dates = { reviewedAt: reviewedAt.getTime(), recordedAt: recordedAt.getTime() };
  const evidence = [evidenceOfFact({ indicator: kind, value, ...dates })];
  return { accountId, origin: "fact", originId: id, mode: "append", evidence };
}
