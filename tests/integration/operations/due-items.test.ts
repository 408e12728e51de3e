import { expect, it } from "vitest";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getPulseForm } from "@/lib/operations/get-pulse-form";
import { pulseAudience } from "@/lib/schemas/pulse";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";
import { buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createHarbour } from "../../factories/records";

it("The form knows when each person said last what fades, and after how many days it is due, by the scoring model", async () => {
  const { mira, accountId, ann, ben } = await createHarbour();
  await as(mira, (scope) =>
    enterSurveyAnswers(scope, [
      buildSurveyAnswer({ accountId, contactId: ann }, { answeredAt: daysAgo(200), surveyKey: "old" }),
      buildSurveyAnswer({ accountId, contactId: ann }, { answeredAt: daysAgo(20), surveyKey: "new" }),
    ]),
  );
  const form = await as(mira, (scope) => getPulseForm(scope, pulseAudience.parse({ account: accountId })), NOON);
  const { csat, nps, ces } = DEFAULT_MODEL.indicators;
  expect(form.fadingDays).toEqual({ csat: csat.halfLife, nps: nps.halfLife, ces: ces.halfLife });
  const said = new Map(form.contacts.map(({ id, lastSaid }) => [id, lastSaid]));
  const { kind } = buildSurveyAnswer({ accountId, contactId: ann });
  expect(said.get(ann)).toEqual({ [kind]: daysAgo(20) });
  expect(said.get(ben)).toEqual({});
});
