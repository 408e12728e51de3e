import { beforeEach, describe, expect, it } from "vitest";
import { once } from "@/lib/data/idempotency-keys";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { surveyAnswerInput } from "@/lib/schemas/survey-answer";
import { daysAgo, later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createAccount, createContact, createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

const said = (kind: string, value: number, changes: object = {}) =>
  surveyAnswerInput.parse({
    accountId: world.accountId,
    contactId: world.ann,
    kind,
    value,
    answeredAt: NOON.toISOString(),
    ...changes,
  });

const enter = async (...answers: ReturnType<typeof said>[]) => enterAt(NOON, ...answers);

const enterAt = async (now: Date, ...answers: ReturnType<typeof said>[]) => {
  const [scored] = await as(world.mira, (scope) => enterSurveyAnswers(scope, answers), now);
  return scored?.score;
};

describe("entering what a customer said", () => {
  it("answers with the new score: one fresh CSAT of 5 lifts satisfaction to 55.83", async () => {
    // x = 50 + 1·50/(2 + 1) = 66.667; 50 + .35·16.667
    const score = await enter(said("csat", 5));
    expect(score?.steps.satisfaction.score).toBeCloseTo(50 + (0.35 * 50) / 3, 9);
    expect(score?.steps.satisfaction.score).toBeCloseTo(55.833, 3);
    expect(score?.steps.experience.score).toBe(50);
  });

  it("takes all of one sitting at once", async () => {
    // NPS 10 → 100 and CES 7 → 100 with the same mass: .25·16.667 and .40·16.667
    const score = await enter(said("csat", 5), said("nps", 10), said("ces", 7));
    expect(score?.steps.satisfaction.score).toBeCloseTo(50 + ((0.35 + 0.25) * 50) / 3, 9);
    expect(score?.steps.experience.score).toBeCloseTo(50 + (0.4 * 50) / 3, 9);
  });

  it("corrects an answer of the same person on the same day instead of counting it twice", async () => {
    await enter(said("csat", 5));
    const score = await enterAt(later(60), said("csat", 3));
    expect(score?.steps.satisfaction.score).toBe(50);
    expect(score?.indicators.csat?.mass).toBeCloseTo(1, 4);
  });

  it("corrects an answer whose hour moves back, too", async () => {
    await enter(said("csat", 5));
    const score = await enterAt(later(60), said("csat", 1, { answeredAt: "2026-03-10T08:00:00.000Z" }));
    expect(score?.indicators.csat?.reading).toBeCloseTo(0, 9);
  });

  it("halves the weight of a satisfaction answer in 180 days", async () => {
    const score = await enter(said("csat", 5, { answeredAt: daysAgo(180).toISOString() }));
    expect(score?.steps.satisfaction.score).toBeCloseTo(50 + 0.35 * ((0.5 * 50) / 2.5), 9);
  });

  it("takes an answer back, and lets it stand again", async () => {
    await enter(said("csat", 5));
    const stored = await as(world.mira, (scope) =>
      scope.tx.surveyAnswer.findFirstOrThrow({ where: { workspaceId: scope.viewer.workspaceId } }),
    );
    const remove = (isRemoved: boolean, at: Date) =>
      as(world.mira, (scope) => removeSurveyAnswer(scope, { surveyAnswerId: stored.id, isRemoved }), at);
    expect((await remove(true, later(5)))[0]?.score.steps.satisfaction.score).toBe(50);
    expect((await remove(false, later(8)))[0]?.score.steps.satisfaction.score).toBeCloseTo(55.833, 3);
  });

  it("refuses a person of another account, and stores nothing", async () => {
    const elsewhere = await as(world.mira, (scope) => createAccount(scope, { name: "Elsewhere" }));
    const stranger = await as(world.mira, (scope) => createContact(scope, elsewhere, { name: "Sten" }));
    await expect(enter(said("csat", 5, { contactId: stranger }))).rejects.toMatchObject({
      code: "invalid_input",
      fields: { contactId: "Choose a person of this account." },
    });
    const count = await as(world.mira, (scope) => scope.tx.evidence.count());
    expect(count).toBe(0);
  });

  it("records once when the same request comes twice", async () => {
    const key = "1f0d6c7e-6a0b-4a39-9d59-3f6f2c1b7a10";
    const answers = [said("csat", 5)];
    const send = () =>
      as(world.mira, (scope) =>
        once(
          scope,
          { key, deed: "enterSurveyAnswers", payload: answers },
          async () => (await enterSurveyAnswers(scope, answers)).length,
        ),
      );
    expect((await send()).replayed).toBe(false);
    expect((await send()).replayed).toBe(true);
    expect(await as(world.mira, (scope) => scope.tx.evidence.count())).toBe(1);
  });
});
