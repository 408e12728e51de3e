import "server-only";
import type { AssessmentInput } from "@/lib/schemas/assessment";
import { evidenceOfAnswer } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";

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
