import "server-only";
import { listTeamAnswers } from "@/lib/data/assessments";
import type { Scope } from "@/lib/data/scope";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { loadAccountFor } from "@/lib/records/load-account-for";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { type CurrentLadder, loadCurrentLadder } from "./load-current-ladder";

interface OwnAnswer {
  readonly question: Question;
  readonly value: number | null;
  readonly reason: string | null;
  readonly answeredAt: number;
}

interface TheirAnswer {
  readonly question: Question;
  readonly contactName: string;
  readonly value: number;
  readonly answeredAt: number;
}

interface AssessmentForm {
  readonly account: { readonly id: string; readonly name: string };
  readonly memberId: string;
  readonly ladder: CurrentLadder;
  /** What this member answered last, question by question. */
  readonly own: readonly OwnAnswer[];
  /** The newest answer of each contact to each question. */
  readonly theirs: readonly TheirAnswer[];
}

/** Everything that answering the seven questions for our side needs. */
export async function getAssessmentForm(scope: Scope, accountId: string): Promise<AssessmentForm> {
  const { id, name } = await loadAccountFor(scope, "assessment.write", accountId);
  const { memberId } = scope.viewer;
  const teamAnswers = await listTeamAnswers(scope, accountId, scope.now);
  const own = teamAnswers
    .filter((answer) => answer.memberId === memberId)
    .map(({ assessedAt, question, value, reason }) => ({ question, value, reason, answeredAt: assessedAt.getTime() }));
  return {
    account: { id, name },
    memberId,
    ladder: await loadCurrentLadder(scope, accountId),
    own: firstOf(own, ({ question }) => question),
    theirs: await theirAnswers(scope, accountId),
  };
}

async function theirAnswers(scope: Scope, accountId: string): Promise<TheirAnswer[]> {
  const answers = await listSurveyAnswers(scope, accountId, scope.now);
  const ofQuestions = answers.flatMap(({ kind, contactId, contactName, value, answeredAt }) => {
    const question = QUESTIONS.find((one) => one === kind);
    return question ? [{ question, contactId, contactName, value, answeredAt: answeredAt.getTime() }] : [];
  });
  return firstOf(ofQuestions, ({ question, contactId }) => `${question} ${contactId}`).map(
    ({ contactId: _, ...answer }) => answer,
  );
}

/** The rows come newest first, so the first of a key is the one that counts. */
function firstOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return [...first.values()];
}
