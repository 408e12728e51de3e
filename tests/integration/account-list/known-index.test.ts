import { expect, it } from "vitest";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { accountFilter } from "@/lib/schemas/account-filter";
import { buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createHarbour } from "../../factories/records";

it("an account whose index is shown is never one of which nothing is known", async () => {
  const { mira, accountId, ann, ben } = await createHarbour();
  const portfolio = () => as(mira, (scope) => loadPortfolio(scope, accountFilter.parse({})));
  const standings = async () =>
    (await portfolio()).totals.standings.flatMap(({ standing, count }) => (count > 0 ? [standing] : []));
  expect(await standings()).toEqual(["unrated"]);
  await as(mira, (scope) =>
    enterSurveyAnswers(
      scope,
      [ann, ben].map((contactId) => buildSurveyAnswer({ accountId, contactId }, { value: 3 })),
    ),
  );
  const { accounts } = await portfolio();
  expect(accounts.map(({ score }) => score?.index)).toEqual([expect.any(Number)]);
  expect(await standings()).toEqual(["nothing"]);
});
