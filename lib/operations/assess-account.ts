import "server-only";
import { createAssessment } from "@/lib/data/assessments";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccount } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfAssessment } from "@/lib/records/post-of-assessment";
import type { AssessmentInput } from "@/lib/schemas/assessment";

/** Stores one sitting over the seven questions. "Can't say" withdraws what this member said before; it is never zero. */
export async function assessAccount(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: AssessmentInput },
): Promise<readonly ScoredAccount[]> {
  const { scope } = await openAccount(outer, "assessment.write", input.accountId);
  await createAssessment(scope, id, input);
  const sitting = { ...input, assessmentId: id, memberId: scope.viewer.memberId, assessedAt: scope.now };
  return postEvidence(scope, [postOfAssessment(sitting)]);
}
