import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { assessAccount } from "@/lib/operations/assess-account";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPromise } from "@/lib/operations/record-promise";
import { reviewFact } from "@/lib/operations/review-fact";
import { FACT_KINDS } from "@/lib/schemas/fact-review";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { SURVEY_KINDS, SURVEY_SCALES } from "@/lib/schemas/survey-answer";
import { QUESTIONS } from "@/lib/scoring";
import { dayAgo, daysAgo, later } from "../../factories/clock";
import { buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createContact, createHarbour, type Harbour } from "../../factories/records";
import { createRecord } from "../../factories/registers";
import { PROOFS } from "./register-proofs";

const PEOPLE = ["Ann", "Ben", "Cem", "Dee", "Eli", "Flo"];
const WEEKS = [2, 4, 6, 8];

let seconds = 0;
const run = <R>({ mira }: Harbour, work: (scope: Scope) => Promise<R>): Promise<R> => {
  seconds += 2;
  return as(mira, work, later(seconds));
};

/** Everything good that could be recorded before there were registers of cases, requests, goals and ideas. */
async function feedGood(world: Harbour): Promise<readonly ScoredAccount[]> {
  const { accountId, mira } = world;
  const contactIds = await run(world, async (scope) => {
    const ids: string[] = [];
    for (const name of PEOPLE) ids.push(await createContact(scope, accountId, { name }));
    return ids;
  });
  await run(world, (scope) =>
    enterSurveyAnswers(
      scope,
      contactIds.flatMap((contactId) =>
        SURVEY_KINDS.map((kind) =>
          buildSurveyAnswer({ accountId, contactId }, { kind, value: SURVEY_SCALES[kind][1] }),
        ),
      ),
    ),
  );
  const met = (kind: "call" | "workshop", days: number) => ({
    id: randomUUID(),
    input: buildInteraction(accountId, {
      ...{ kind, sentiment: 1, occurredAt: daysAgo(days), contactIds, memberIds: [mira.memberId] },
    }),
  });
  await run(world, (scope) =>
    recordInteractions(
      scope,
      WEEKS.flatMap((week) => [met("call", week * 7), met("workshop", week * 7 + 1)]),
    ),
  );
  for (const week of WEEKS) {
    const [promisedOn, dueOn] = [dayAgo(week * 7 + 7), dayAgo(week * 7)];
    const promise = {
      accountId,
      summary: "A visit",
      madeBy: "us" as const,
      importance: 3,
      promisedOn,
      dueOn,
      keptOn: dueOn,
      brokenOn: null,
    };
    await run(world, (scope) => recordPromise(scope, { id: randomUUID(), input: promise }));
    const [due, measuredAt] = [dueOn, daysAgo(week * 7)].map((day) => day.toISOString().slice(0, 10));
    const result = { metric: "Hours", unit: "h", promised: 10, achieved: 10, dueOn: due, measuredAt };
    await run(world, (scope) => createRecord(scope, { noun: "value_commitment", accountId, ...result }));
  }
  for (const kind of FACT_KINDS.filter((one) => one !== "barrier")) {
    const input = { accountId, kind, value: 100, note: null, reviewedAt: daysAgo(5) };
    await run(world, (scope) => reviewFact(scope, { id: randomUUID(), input }));
  }
  const answers = QUESTIONS.map((question) => ({ question, value: 4, reason: null }));
  return run(world, (scope) => assessAccount(scope, { id: randomUUID(), input: { accountId, answers } }));
}

/** Its plainest record says something about the score. */
const isProving = (noun: RegisterNoun) => Object.values(PROOFS[noun]).some(({ evidence = [] }) => evidence.length > 0);

const standing = ([scored]: readonly ScoredAccount[]) => {
  const { standsOn, firm } = scored?.score.ladder ?? {};
  return { standsOn, firm };
};

it("is firm on entanglement when cases, requests, ideas and goals are recorded too, and not without them", async () => {
  const world = await createHarbour();
  const without = await feedGood(world);
  expect(standing(without)).toEqual({ standsOn: "satisfaction", firm: true });
  expect(without[0]?.score.steps.experience.coverage).toBeLessThan(0.5);

  const { accountId } = world;
  for (const noun of REGISTER_NOUNS.filter(isProving)) {
    for (const _ of PEOPLE) await run(world, (scope) => createRecord(scope, { noun, accountId }));
  }
  const answers = [{ question: "q1" as const, value: 4, reason: null }];
  const fed = await run(world, (scope) => assessAccount(scope, { id: randomUUID(), input: { accountId, answers } }));
  expect(standing(fed)).toEqual({ standsOn: "entanglement", firm: true });
});
