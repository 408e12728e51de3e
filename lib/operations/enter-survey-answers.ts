import "server-only";
import { dayOf } from "@/lib/calendar/wall-time";
import { listContactKeys } from "@/lib/data/contacts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import {
  findSurveyAnswerIds,
  type SurveyAnswerRow,
  saveSurveyAnswers,
  surveyAnswerKey,
} from "@/lib/data/survey-answers";
import { AppError, notFound } from "@/lib/errors";
import { mintId } from "@/lib/records/mint-id";
import { notAhead } from "@/lib/records/not-ahead";
import { openAccounts } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfSurveyAnswer } from "@/lib/records/post-of-survey-answer";
import type { SurveyAnswerInput } from "@/lib/schemas/survey-answer";

/** An answer, and since when it was known where it comes from, if it is new here. */
interface AnswerToEnter extends SurveyAnswerInput {
  readonly knownSince?: Date;
}

/**
 * Stores what customers said. The same contact, question and round is a correction of what is there.
 * @throws AppError `not_found`, or `invalid_input` for a contact of another account.
 */
export async function enterSurveyAnswers(
  outer: Scope,
  answers: readonly AnswerToEnter[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = answers.map(({ accountId }) => accountId);
  const { scope } = await openAccounts(outer, "survey_answer.write", accountIds);
  await checkContacts(scope, answers);
  const dated = answers.map((one) => ({ ...one, answeredAt: notAhead(scope, one.answeredAt, "answeredAt") }));
  const rows = await identified(scope, dated);
  await saveSurveyAnswers(scope, rows);
  return postEvidence(
    scope,
    rows.map((row) => postOfSurveyAnswer(row, scope.now)),
  );
}

/** Gives each answer its round, the day on the clock of whoever enters it, and the id of the stored answer it corrects, if any. */
async function identified(scope: Scope, answers: readonly AnswerToEnter[]): Promise<SurveyAnswerRow[]> {
  const known = await findSurveyAnswerIds(scope, [...new Set(answers.map(({ contactId }) => contactId))]);
  const rows = new Map<string, SurveyAnswerRow>();
  for (const { knownSince, ...answer } of answers) {
    const input = { ...answer, surveyKey: answer.surveyKey ?? dayOf(answer.answeredAt, scope.viewer.timeZone) };
    const key = surveyAnswerKey(input);
    const stored = known.get(key);
    const externalId = input.externalId ?? stored?.externalId ?? null;
    // Twice in one file is a correction too: the later line counts.
    const id = stored?.id ?? rows.get(key)?.id ?? mintId();
    const since = stored || knownSince === undefined ? {} : { knownSince };
    rows.set(key, { id, input: { ...input, externalId }, ...since });
  }
  return [...rows.values()];
}

async function checkContacts(scope: Scope, answers: readonly SurveyAnswerInput[]): Promise<void> {
  const ids = [...new Set(answers.map(({ contactId }) => contactId))];
  const accountOf = new Map((await listContactKeys(scope, ids)).map((contact) => [contact.id, contact.accountId]));
  for (const { contactId, accountId } of answers) {
    if (!accountOf.has(contactId)) throw notFound("contact");
    if (accountOf.get(contactId) !== accountId) {
      throw new AppError("invalid_input", {
        message: "This person belongs to another account.",
        fields: { contactId: "Choose a person of this account." },
      });
    }
  }
}
