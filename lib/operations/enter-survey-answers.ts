import "server-only";
import { randomUUID } from "node:crypto";
import { listContactKeys } from "@/lib/data/contacts";
import { lockAccounts } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import {
  findSurveyAnswer,
  findSurveyAnswerIds,
  type SurveyAnswerRow,
  saveSurveyAnswers,
  setSurveyAnswerRemoved,
  surveyAnswerKey,
} from "@/lib/data/survey-answers";
import { AppError, notFound } from "@/lib/errors";
import type { SurveyAnswerInput } from "@/lib/schemas/survey-answer";
import { evidenceOfSurveyAnswer } from "@/lib/scoring";
import { loadAccountFor, loadAccountsFor } from "./load-account-for";
import { notAhead } from "./not-ahead";
import { type EvidencePost, postEvidence } from "./post-evidence";

/**
 * Stores what customers said. The same contact, question and round is a correction of what is there.
 * @throws AppError `not_found`, or `invalid_input` for a contact of another account.
 */
export async function enterSurveyAnswers(
  outer: Scope,
  answers: readonly SurveyAnswerInput[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = answers.map(({ accountId }) => accountId);
  const scope = await lockAccounts(outer, accountIds);
  await loadAccountsFor(scope, "survey_answer.write", accountIds);
  await checkContacts(scope, answers);
  const dated = answers.map((one) => ({ ...one, answeredAt: notAhead(scope, one.answeredAt, "answeredAt") }));
  const rows = await identified(scope, dated);
  await saveSurveyAnswers(scope, rows);
  return postEvidence(
    scope,
    rows.map((row) => postOfSurveyAnswer(row, scope.now)),
  );
}

/** Takes an answer back or restores it. */
export async function removeSurveyAnswer(
  outer: Scope,
  input: { surveyAnswerId: string; isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const before = await findSurveyAnswer(outer, input.surveyAnswerId);
  if (!before) throw notFound("answer");
  await loadAccountFor(outer, "survey_answer.write", before.accountId);
  const scope = await lockAccounts(outer, [before.accountId]);
  await setSurveyAnswerRemoved(scope, before.id, input.isRemoved);
  // Read again: whoever held the lock may have corrected what is taken back.
  const found = await findSurveyAnswer(scope, before.id);
  if (!found) throw notFound("answer");
  const post = postOfSurveyAnswer({ id: found.id, input: { ...found, externalId: null } }, scope.now);
  return postEvidence(scope, [input.isRemoved ? { ...post, evidence: [] } : post]);
}

/** What the ledger says of an answer; the check of the ledger asks the same. */
export function postOfSurveyAnswer({ id, input }: SurveyAnswerRow, recordedAt: Date): EvidencePost {
  return {
    accountId: input.accountId,
    origin: "survey_answer",
    originId: id,
    mode: "replace",
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

/** Gives each answer its round and the id of the stored answer it corrects, if any. */
async function identified(scope: Scope, answers: readonly SurveyAnswerInput[]): Promise<SurveyAnswerRow[]> {
  const known = await findSurveyAnswerIds(scope, [...new Set(answers.map(({ contactId }) => contactId))]);
  const rows = new Map<string, SurveyAnswerRow>();
  for (const answer of answers) {
    const input = { ...answer, surveyKey: answer.surveyKey ?? answer.answeredAt.toISOString().slice(0, 10) };
    const key = surveyAnswerKey(input);
    const stored = known.get(key);
    const externalId = input.externalId ?? stored?.externalId ?? null;
    // Twice in one file is a correction too: the later line counts.
    rows.set(key, { id: stored?.id ?? rows.get(key)?.id ?? randomUUID(), input: { ...input, externalId } });
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
