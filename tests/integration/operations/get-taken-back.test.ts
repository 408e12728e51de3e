import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { takenBackLines } from "@/components/taken-back/taken-back-lines";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getTakenBack } from "@/lib/operations/get-taken-back";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { later, NOON } from "../../factories/clock";
import { buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
const id = randomUUID();
beforeEach(async () => {
  world = await createHarbour();
});

const takenBack = async () => {
  const { records } = await as(world.mira, (scope) => getTakenBack(scope, world.accountId), later(3));
  return takenBackLines(records, () => true, "Europe/Berlin");
};
const total = async () => {
  const query = accountReportQuery.parse({ accountId: world.accountId });
  return (await as(world.mira, (scope) => getAccountReport(scope, query), later(3))).timeline.total;
};

describe("what was taken back", () => {
  it("is listed with its words, the last one first, and counts again once it is restored", async () => {
    const { accountId, ben, mira } = world;
    await as(
      mira,
      (scope) =>
        recordInteractions(scope, [{ id, input: buildInteraction(accountId, { summary: "Cut-over confirmed" }) }]),
      NOON,
    );
    await as(
      mira,
      (scope) => enterSurveyAnswers(scope, [buildSurveyAnswer({ accountId, contactId: ben }, { comment: "Too slow" })]),
      NOON,
    );
    const { id: surveyAnswerId } = await as(mira, ({ tx }) =>
      tx.surveyAnswer.findFirstOrThrow({ where: { accountId } }),
    );
    expect(await takenBack()).toEqual([]);
    const before = await total();

    await as(mira, (scope) => removeInteraction(scope, { interactionId: id, isRemoved: true }), later(1));
    await as(mira, (scope) => removeSurveyAnswer(scope, { surveyAnswerId, isRemoved: true }), later(2));
    // A second window takes it back once more: it stays taken back since the first time.
    const again = await as(mira, (scope) => removeInteraction(scope, { interactionId: id, isRemoved: true }), later(3));
    expect(again).toEqual([]);
    expect((await takenBack()).map(({ noun, words }) => [noun, words])).toEqual([
      ["survey_answer", expect.stringMatching(/^Ben.*, “Too slow”$/)],
      ["interaction", "Cut-over confirmed"],
    ]);
    expect(await total()).toBe(before - 2);

    await as(mira, (scope) => removeInteraction(scope, { interactionId: id, isRemoved: false }), later(3));
    expect((await takenBack()).map(({ noun }) => noun)).toEqual(["survey_answer"]);
    expect(await total()).toBe(before - 1);
  });

  it("is offered for restoring only to whoever may", async () => {
    await as(world.mira, (scope) => recordInteractions(scope, [{ id, input: buildInteraction(world.accountId, {}) }]));
    await as(world.mira, (scope) => removeInteraction(scope, { interactionId: id, isRemoved: true }));
    const { records } = await as(world.mira, (scope) => getTakenBack(scope, world.accountId));
    const [line] = takenBackLines(records, (noun) => noun !== "interaction", "Europe/Berlin");
    expect(line?.canRestore).toBe(false);
  });
});
