import "server-only";
import type { AssessmentInput } from "@/lib/schemas/assessment";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { oneOf } from "./one-of";
import { insertRows } from "./rows";
import type { Scope } from "./scope";

export async function createAssessment(scope: Scope, id: string, input: AssessmentInput): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await scope.tx.assessment.create({
    data: { workspaceId, id, accountId: input.accountId, memberId, assessedAt: scope.now, recordedAt: scope.now },
    select: { id: true },
  });
  await insertRows(scope.tx, {
    table: "Answer",
    columns: { workspaceId: "uuid", assessmentId: "uuid", question: "text", value: "smallint", reason: "text" },
    rows: input.answers.map((answer) => ({ ...answer, workspaceId, assessmentId: id })),
  });
}

/** What one of us last answered to one question. */
export interface TeamAnswer {
  readonly assessmentId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly question: Question;
  readonly value: number | null;
  readonly reason: string | null;
  readonly assessedAt: Date;
  /** Until when it was known that this member owns the account; null where nothing of it has changed since, or never. */
  readonly ownedUntil: Date | null;
}

/** Every answer of our side up to an instant as far as it stood then, newest first; in one statement, as relations it would be four. */
export async function listTeamAnswers(
  scope: Scope,
  accountId: string,
  until: Date,
  knownAt = scope.now,
): Promise<readonly TeamAnswer[]> {
  const rows = await scope.tx.$queryRaw<(Omit<TeamAnswer, "question"> & { readonly question: string })[]>`
    SELECT s.id AS "assessmentId", s."memberId", u.name AS "memberName", s."assessedAt", one.question, one.value, one.reason,
      held."ownedUntil"
    FROM "Assessment" s
    JOIN "Answer" one ON one."workspaceId" = s."workspaceId" AND one."assessmentId" = s.id
    JOIN "Member" m ON m."workspaceId" = s."workspaceId" AND m.id = s."memberId" JOIN "User" u ON u.id = m."userId"
    LEFT JOIN (
      SELECT f.state->>'ownerId' AS "memberId", max(f."knownUntil") AS "ownedUntil" FROM "FormerState" f
      WHERE f."workspaceId" = ${scope.viewer.workspaceId}::uuid AND f."nounId" = ${accountId}::uuid AND f.noun = 'account'
        AND f."knownUntil" <= ${knownAt}::timestamptz
      GROUP BY 1
    ) held ON held."memberId" = s."memberId"::text
    WHERE s."workspaceId" = ${scope.viewer.workspaceId}::uuid AND s."accountId" = ${accountId}::uuid
      AND s."assessedAt" <= ${until}::timestamptz
      AND (s."removedAt" IS NULL OR s."removedAt" > ${knownAt}::timestamptz)
    ORDER BY s."assessedAt" DESC, s.id DESC, one.question`;
  return rows.map(({ question, ...answer }) => ({ ...answer, question: oneOf(QUESTIONS, question) }));
}

/** What the member who looks said last to one question about one account. */
export interface OwnAnswer {
  readonly accountId: string;
  readonly question: Question;
  readonly value: number | null;
  readonly assessmentId: string;
  readonly answeredAt: Date;
}

/** What the member who looks said last about these accounts, question by question, "can't say" among it. */
export async function listOwnAnswers(scope: Scope, accountIds: readonly string[]): Promise<readonly OwnAnswer[]> {
  const { workspaceId, memberId } = scope.viewer;
  const rows = await scope.tx.$queryRaw<(Omit<OwnAnswer, "question"> & { readonly question: string })[]>`
    SELECT DISTINCT ON (s."accountId", one.question)
      s."accountId", one.question, one.value, s.id AS "assessmentId", s."assessedAt" AS "answeredAt"
    FROM "Assessment" s
    JOIN "Answer" one ON one."workspaceId" = s."workspaceId" AND one."assessmentId" = s.id
    WHERE s."workspaceId" = ${workspaceId}::uuid AND s."accountId" = ANY (${[...accountIds]}::uuid[])
      AND s."memberId" = ${memberId}::uuid AND s."removedAt" IS NULL
    ORDER BY s."accountId", one.question, s."assessedAt" DESC, s.id DESC`;
  return rows.map(({ question, ...answer }) => ({ ...answer, question: oneOf(QUESTIONS, question) }));
}

export interface AssessmentKey {
  readonly accountId: string;
  readonly memberId: string;
  readonly assessedAt: Date;
  readonly removedAt: Date | null;
  readonly answers: readonly { readonly question: Question; readonly value: number | null }[];
}

/** Also one that was taken back. */
export async function findAssessment(scope: Scope, assessmentId: string): Promise<AssessmentKey | null> {
  const row = await scope.tx.assessment.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: assessmentId } },
    select: {
      ...{ accountId: true, memberId: true, assessedAt: true, removedAt: true },
      answers: { select: { question: true, value: true }, orderBy: { question: "asc" } },
    },
  });
  if (!row) return null;
  const { answers, ...key } = row;
  return { ...key, answers: answers.map(({ question, value }) => ({ question: oneOf(QUESTIONS, question), value })) };
}

/** Takes an assessment back, or lets it stand again; its row stays. */
export async function setAssessmentRemoved(scope: Scope, assessmentId: string, isRemoved: boolean): Promise<void> {
  await scope.tx.assessment.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: assessmentId } },
    data: { removedAt: isRemoved ? scope.now : null },
  });
}
