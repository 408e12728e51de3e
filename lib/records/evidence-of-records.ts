import "server-only";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { listTeamAnswers, type TeamAnswer } from "@/lib/data/assessments";
import { listInteractions } from "@/lib/data/interactions";
import type { Scope } from "@/lib/data/scope";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import type { RegisterRow } from "@/lib/registers/register";
import { tellTogether } from "@/lib/registers/tell-together";
import type { Evidence } from "@/lib/scoring";
import { postOfAssessment } from "./post-of-assessment";
import { postOfFactReview } from "./post-of-fact-review";
import { postOfInteraction } from "./post-of-interaction";
import { postOfLapse, postOfPromise } from "./post-of-promise";
import { postOfLapsed, postOfSettled } from "./post-of-register";
import { postOfSurveyAnswer } from "./post-of-survey-answer";

/** Later than any date that can be entered. */
const END_OF_TIME = new Date("2300-01-01T00:00:00.000Z");

/**
 * The evidence an account should have, told by the same functions that post it, from the records as they stand. A
 * record that lapsed is evidence from the first time somebody looked (refreshScores), so it counts once it is posted.
 */
export async function evidenceOfRecords(
  scope: Scope,
  accountId: string,
  posted: ReadonlySet<string>,
): Promise<readonly Evidence[]> {
  const { now } = scope;
  const interactions = await listInteractions(scope, accountId);
  const surveyAnswers = await listSurveyAnswers(scope, accountId, END_OF_TIME);
  const teamAnswers = await listTeamAnswers(scope, accountId, END_OF_TIME);
  const { promises, factReviews, rows } = await listAccountRegisters(scope, accountId);
  const posts = [
    ...interactions.map(({ contacts, members, ...input }) =>
      postOfInteraction(
        { id: input.id, input: { ...input, contactIds: idsOf(contacts), memberIds: idsOf(members) } },
        now,
      ),
    ),
    ...surveyAnswers.map((answer) =>
      postOfSurveyAnswer({ id: answer.id, input: { ...answer, externalId: null } }, now),
    ),
    ...lastWords(teamAnswers).map((answer) =>
      postOfAssessment({ accountId, ...answer, answers: [{ ...answer, reason: null }] }),
    ),
    ...promises.map((promise) => postOfPromise({ ...promise, accountId, recordedAt: now })),
    ...firstOfEach(factReviews, ({ kind }) => kind).map((review) =>
      postOfFactReview({ ...review, accountId, recordedAt: now }),
    ),
    ...rows.map(postOfSettled),
    ...[{ evidence: tellTogether(rows, untilPosted(rows, now)).map(({ evidence }) => evidence) }],
  ];
  const lapsed = [
    ...promises.map((promise) => postOfLapse({ ...promise, accountId, recordedAt: EPOCH }, now)),
    ...rows.map((row) => postOfLapsed(row, now)),
  ].flatMap(({ evidence }) => evidence);
  return [...posts.flatMap(({ evidence }) => evidence), ...lapsed.filter(({ id }) => posted.has(id))];
}

/** Of what begins or ceases to count only what the ledger has heard of: the moment before the first that it has not. */
function untilPosted(rows: readonly RegisterRow[], now: Date): number {
  const due = rows.flatMap(({ lapsesAt }) => (lapsesAt && lapsesAt <= now ? [lapsesAt.getTime()] : []));
  return due.length > 0 ? Math.min(...due) - 1 : now.getTime();
}

/** When a promise was recorded says nothing about what became of it. */
const EPOCH = new Date(0);

/** What each of us last answered to each question; lists come newest first. */
const lastWords = (answers: readonly TeamAnswer[]) =>
  firstOfEach(answers, ({ memberId, question }) => `${memberId} ${question}`);

function firstOfEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return [...first.values()];
}

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);
