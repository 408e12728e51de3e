import "server-only";
import type { SurveyAnswerRow } from "@/lib/data/survey-answers";
import { evidenceOfSurveyAnswer } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";

/** What the ledger says of what a customer answered; the check of the ledger asks the same. */
export function postOfSurveyAnswer({ id, input, knownSince }: SurveyAnswerRow, recordedAt: Date): EvidencePost {
  return {
    accountId: input.accountId,
    origin: "survey_answer",
    originId: id,
    mode: "replace",
    ...(knownSince === undefined ? {} : { knownSince: knownSince.getTime() }),
    evidence: evidenceOfSurveyAnswer({
      kind: input.kind,
      surveyId: input.surveyKey,
      contactId: input.contactId,
      value: input.value,
      occurredAt: input.answeredAt.getTime(),
      recordedAt: recordedAt.getTime(),
    }),
  };
}
