import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assessAccount } from "@/lib/operations/assess-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getOverview } from "@/lib/operations/get-overview";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordContacts } from "@/lib/operations/record-contacts";
import type { AccountOverview } from "@/lib/report/account-overview";
import { accountFilter } from "@/lib/schemas/account-filter";
import { assessmentInput } from "@/lib/schemas/assessment";
import { knownIndex, QUESTIONS } from "@/lib/scoring";
import { later } from "../../factories/clock";
import { buildAccount, buildContact, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { staffed } from "../begin";

const { dora } = await staffed();

const indexOf = ({ score, thresholds }: AccountOverview) => knownIndex(score, thresholds);
/** What one person says in one talk. */
const said = (who: { accountId: string; contactId: string }) =>
  [buildSurveyAnswer(who, { kind: "csat", value: 5 }), buildSurveyAnswer(who, { kind: "nps", value: 9 })] as const;
const sevenAnswers = (accountId: string) =>
  assessmentInput.parse({ accountId, answers: QUESTIONS.map((question) => ({ question, value: 3 })) });

test("four steps lead from an empty workspace to a ladder that has moved, each ticked as soon as it is done", async () => {
  const [accountId, contactId] = [randomUUID(), randomUUID()];
  const shown = async () => (await as(dora, (scope) => loadPortfolio(scope, accountFilter.parse({})), later(60))).first;
  const nothing = { account: null, hasPerson: false, hasTheirAnswer: false, hasOurAnswers: false, hasIndex: false };
  expect(await shown()).toEqual(nothing);

  await as(dora, (scope) =>
    createAccounts(scope, [{ id: accountId, input: buildAccount({ name: "Harbour Logistics" }) }]),
  );
  const overview = () => as(dora, (scope) => getOverview(scope, { accountId }), later(60));
  const before = await overview();
  expect(before.first).toMatchObject({ account: { id: accountId, name: "Harbour Logistics" }, hasPerson: false });
  expect(indexOf(before), "not known, and not 50").toBeNull();

  await as(dora, (scope) => recordContacts(scope, [{ id: contactId, input: buildContact(accountId) }]), later(1));
  expect(await shown()).toMatchObject({ hasPerson: true, hasTheirAnswer: false });
  const [csat, nps] = said({ accountId, contactId });
  await as(dora, (scope) => enterSurveyAnswers(scope, [csat]), later(2));
  const cannotSay = assessmentInput.parse({ accountId, answers: [{ question: "q1", value: null }] });
  await as(dora, (scope) => assessAccount(scope, { id: randomUUID(), input: cannotSay }), later(2));
  expect(await shown(), "one number and a can't say").toMatchObject({
    ...{ hasTheirAnswer: true, hasOurAnswers: false, hasIndex: false },
  });
  await as(dora, (scope) => enterSurveyAnswers(scope, [nps]), later(2));
  expect(await shown()).toMatchObject({ hasOurAnswers: false, hasIndex: true });
  await as(dora, (scope) => assessAccount(scope, { id: randomUUID(), input: sevenAnswers(accountId) }), later(3));

  const after = await overview();
  expect(after.first).toMatchObject({ hasPerson: true, hasTheirAnswer: true, hasOurAnswers: true, hasIndex: true });
  expect(after.score.steps.satisfaction.score).toBeGreaterThan(50);
  expect(indexOf(after), "an index").not.toBeNull();

  await as(dora, (scope) => createAccounts(scope, [{ id: randomUUID(), input: buildAccount({ name: "Lark Foods" }) }]));
  expect(await shown()).toBeNull();
  expect((await overview()).first).toBeNull();
});
