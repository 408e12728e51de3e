import "server-only";
import { type CountableResponse, findCountableResponse } from "@/lib/data/pulse-responses";
import type { Scope } from "@/lib/data/scope";
import {
  findSurveyAnswer,
  findSurveyAnswerIds,
  listTakenBack,
  type SurveyAnswerRow,
  saveSurveyAnswers,
  setSurveyAnswerRemoved,
  surveyAnswerKey,
} from "@/lib/data/survey-answers";
import { countedAnswers, kindsOf } from "@/lib/pulse/items";
import { mintId } from "@/lib/records/mint-id";
import { openAccount } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfSurveyAnswer } from "@/lib/records/post-of-survey-answer";
import type { SurveyKind } from "@/lib/schemas/survey-answer";

/**
 * Makes what somebody answered by their link count, as what a customer said and nobody of ours typed. Asked again it corrects
 * what it made before: an answer that was changed is another one, one that was taken back says nothing any more, also where somebody of
 * us took it back and they have said nothing else to that question since.
 */
export async function countPulseResponse(outer: Scope, responseId: string): Promise<void> {
  const before = await findCountableResponse(outer, responseId);
  if (!before) return;
  const { scope } = await openAccount(outer, "survey_answer.write", before.accountId);
  // Read again: whoever held the lock may have counted something newer.
  const response = await findCountableResponse(scope, responseId);
  if (!response) return;
  const known = await findSurveyAnswerIds(scope, [response.contactId]);
  const surveyKey = `pulse:${response.pulseId}`;
  const stored = (kind: SurveyKind) =>
    known.get(surveyAnswerKey({ contactId: response.contactId, kind, surveyKey }))?.id;
  const said = new Map(countedAnswers(response.answers).map(({ kind, value }) => [kind, value]));
  const takenBack = await listTakenBack(scope, { contactId: response.contactId, surveyKey });
  const isTakenBack = (kind: SurveyKind, value: number) => !stored(kind) && takenBack.get(kind) === value;
  const rows: SurveyAnswerRow[] = [...said].flatMap(([kind, value]) =>
    value === null || isTakenBack(kind, value)
      ? []
      : [{ id: stored(kind) ?? mintId(), input: { ...inputOf(response), kind, value, surveyKey } }],
  );
  const silent = kindsOf(response.items).filter((kind) => (said.get(kind) ?? null) === null);
  const gone = silent.flatMap((kind) => stored(kind) ?? []);
  await saveSurveyAnswers(scope, rows, null);
  for (const id of gone) await setSurveyAnswerRemoved(scope, id, true, null);
  const withdrawn = (await Promise.all(gone.map((id) => findSurveyAnswer(scope, id)))).flatMap((one) => one ?? []);
  await postEvidence(scope, [
    ...rows.map((row) => postOfSurveyAnswer(row, scope.now)),
    ...withdrawn.map((one) => ({
      ...postOfSurveyAnswer({ id: one.id, input: { ...one, externalId: null } }, scope.now),
      evidence: [],
    })),
  ]);
}

const inputOf = ({ accountId, contactId, comment, answeredAt }: CountableResponse) => ({
  ...{ accountId, contactId, comment, answeredAt },
  externalId: null,
});
