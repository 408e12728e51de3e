import "server-only";
import { randomUUID } from "node:crypto";
import { createAssessment } from "@/lib/data/assessments";
import { lockAccounts } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import type { AssessmentInput } from "@/lib/schemas/assessment";
import { evidenceOfAnswer } from "@/lib/scoring";
import { loadAccountFor } from "./load-account-for";
import { type EvidencePost, postEvidence } from "./post-evidence";

/** Stores one sitting over the seven questions. "Can't say" withdraws what this member said before; it is never zero. */
export async function assessAccount(outer: Scope, input: AssessmentInput): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  await loadAccountFor(scope, "assessment.write", input.accountId);
  const assessmentId = randomUUID();
  await createAssessment(scope, assessmentId, input);
  const sitting = { ...input, assessmentId, memberId: scope.viewer.memberId, assessedAt: scope.now };
  return postEvidence(scope, [postOfAssessment(sitting)]);
}

interface Sitting extends AssessmentInput {
  readonly assessmentId: string;
  readonly memberId: string;
  readonly assessedAt: Date;
}

/** What the ledger says of an assessment; the check of the ledger asks the same. */
export function postOfAssessment({ accountId, assessmentId, memberId, assessedAt, answers }: Sitting): EvidencePost {
  const at = assessedAt.getTime();
  return {
    accountId,
    origin: "answer",
    originId: assessmentId,
    mode: "append",
    evidence: answers.flatMap(({ question, value }) =>
      evidenceOfAnswer({ question, side: "team", respondentId: memberId, value, occurredAt: at, recordedAt: at }),
    ),
    withdrawn: answers.filter(({ value }) => value === null).map(({ question }) => `${question}.team:${memberId}`),
  };
}
