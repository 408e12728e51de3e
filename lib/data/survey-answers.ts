import "server-only";
import type { SurveyKind } from "@/lib/generated/client";
import type { SurveyAnswerInput, SurveySittingRef } from "@/lib/schemas/survey-answer";
import { ask } from "./ask";
import { keepFormerStates } from "./former-states";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

export interface SurveyAnswerDetail {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly kind: SurveyKind;
  readonly surveyKey: string;
  readonly value: number;
  readonly comment: string | null;
  readonly answeredAt: Date;
  readonly recordedAt: Date;
  readonly removedAt: Date | null;
}

const FIELDS = {
  id: true,
  accountId: true,
  contactId: true,
  kind: true,
  surveyKey: true,
  value: true,
  comment: true,
  answeredAt: true,
  recordedAt: true,
  removedAt: true,
  contact: { select: { name: true } },
} as const;

/** What the people of an account said up to an instant, newest first; `also` these, whatever has become of them. */
export async function listSurveyAnswers(
  scope: Scope,
  accountId: string,
  until: Date,
  also: Iterable<string> = [],
): Promise<readonly SurveyAnswerDetail[]> {
  // In one statement: as a relation the names would be asked for once more.
  return ask(scope.tx)<SurveyAnswerDetail>`
    SELECT s.id, s."accountId", s."contactId", c.name AS "contactName", s.kind::text, s."surveyKey", s.value, s.comment,
      s."answeredAt", s."recordedAt", s."removedAt"
    FROM "SurveyAnswer" s JOIN "Contact" c ON c."workspaceId" = s."workspaceId" AND c.id = s."contactId"
    WHERE s."workspaceId" = ${scope.viewer.workspaceId}::uuid AND s."accountId" = ${accountId}::uuid
      AND ((s."removedAt" IS NULL AND s."answeredAt" <= ${until}::timestamptz) OR s.id = ANY(${[...also]}::uuid[]))
    ORDER BY s."answeredAt" DESC, s.id DESC`;
}

export async function findSurveyAnswer(scope: Scope, surveyAnswerId: string): Promise<SurveyAnswerDetail | null> {
  const row = await scope.tx.surveyAnswer.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: surveyAnswerId } },
    select: FIELDS,
  });
  if (!row) return null;
  const { contact, ...answer } = row;
  return { ...answer, contactName: contact.name };
}

/** An answer is the same one when contact, question and round are the same. */
export const surveyAnswerKey = (answer: { contactId: string; kind: SurveyKind; surveyKey: string }) =>
  `${answer.contactId} ${answer.kind} ${answer.surveyKey}`;

/** Which of these answers are stored already, by contact, question and round. */
export async function findSurveyAnswerIds(
  scope: Scope,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; externalId: string | null }>> {
  const rows = await scope.tx.surveyAnswer.findMany({
    where: { workspaceId: scope.viewer.workspaceId, removedAt: null, contactId: { in: [...contactIds] } },
    select: { id: true, contactId: true, kind: true, surveyKey: true, externalId: true },
  });
  return new Map(rows.map((row) => [surveyAnswerKey(row), { id: row.id, externalId: row.externalId }]));
}

export interface SurveyAnswerRow {
  readonly id: string;
  readonly input: SurveyAnswerInput & { readonly surveyKey: string };
  /** Of one that is new here: since when it was known elsewhere. Now when left out. */
  readonly knownSince?: Date;
}

const COLUMNS = {
  workspaceId: "uuid",
  id: "uuid",
  accountId: "uuid",
  contactId: "uuid",
  externalId: "text",
  kind: '"SurveyKind"',
  surveyKey: "text",
  value: "float8",
  comment: "text",
  answeredAt: "timestamptz",
  recordedAt: "timestamptz",
  enteredById: "uuid",
};

/** `enteredById` is whoever of us typed it; null when the customer did, by a link. */
export async function saveSurveyAnswers(
  scope: Scope,
  answers: readonly SurveyAnswerRow[],
  enteredById: string | null = scope.viewer.memberId,
): Promise<void> {
  const { workspaceId } = scope.viewer;
  await keepFormerStates(
    scope,
    "survey_answer",
    answers.map(({ id }) => id),
  );
  await upsertRows(scope.tx, {
    table: "SurveyAnswer",
    columns: COLUMNS,
    rows: answers.map(({ id, input, knownSince }) => ({
      ...input,
      ...{ workspaceId, id, recordedAt: knownSince ?? scope.now, enteredById },
    })),
    key: ["workspaceId", "id"],
    kept: ["accountId", "contactId", "kind", "surveyKey", "recordedAt", "enteredById"],
    isVersioned: true,
  });
}

/** The newest word of ours on what one contact answered in a round: which of it somebody of us took back, and what it said. */
export async function listTakenBack(
  { tx, viewer }: Scope,
  { contactId, surveyKey }: { readonly contactId: string; readonly surveyKey: string },
): Promise<ReadonlyMap<SurveyKind, number>> {
  const rows = await tx.surveyAnswer.findMany({
    where: { workspaceId: viewer.workspaceId, contactId, surveyKey, removedAt: { not: null } },
    select: { kind: true, value: true, removedById: true },
    orderBy: { removedAt: "asc" },
  });
  const newest = new Map(rows.map((row) => [row.kind, row]));
  return new Map([...newest.values()].flatMap((row) => (row.removedById === null ? [] : [[row.kind, row.value]])));
}

/** `removedById` is whoever of us takes it back; null when the customer does. */
export async function setSurveyAnswerRemoved(
  scope: Scope,
  surveyAnswerId: string,
  isRemoved: boolean,
  removedById: string | null = scope.viewer.memberId,
): Promise<void> {
  await keepFormerStates(scope, "survey_answer", [surveyAnswerId]);
  await scope.tx.surveyAnswer.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: surveyAnswerId } },
    data: {
      removedAt: isRemoved ? scope.now : null,
      removedById: isRemoved ? removedById : null,
      version: { increment: 1 },
    },
  });
}

/** What stands of the answers that one contact gave at one moment in one round. */
export async function listSittingAnswers(
  scope: Scope,
  { accountId, contactId, answeredAt, kinds, surveyKey }: SurveySittingRef & { readonly surveyKey: string },
) {
  return scope.tx.surveyAnswer.findMany({
    where: {
      ...{ workspaceId: scope.viewer.workspaceId, accountId, contactId, answeredAt, surveyKey, removedAt: null },
      kind: { in: [...kinds] },
    },
    orderBy: { kind: "asc" },
  });
}
