import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { imaginedScore } from "@/components/assessments/imagined-score";
import { assessAccount } from "@/lib/operations/assess-account";
import { getAssessmentForm } from "@/lib/operations/get-assessment-form";
import { assessmentInput } from "@/lib/schemas/assessment";
import { QUESTIONS } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";
import { as, type Person } from "../../factories/people";
import { createHarbour, type Harbour } from "../../factories/records";

let world: Harbour;
beforeEach(async () => {
  world = await createHarbour();
});

type Values = Partial<Record<(typeof QUESTIONS)[number], number | null>>;

async function assess(person: Person, values: Values, now = NOON) {
  const answers = Object.entries(values).map(([question, value]) => ({ question, value }));
  const input = assessmentInput.parse({ accountId: world.accountId, answers });
  const [scored] = await as(person, (scope) => assessAccount(scope, { id: randomUUID(), input }), now);
  return scored?.score;
}

const allAt = (value: number) => Object.fromEntries(QUESTIONS.map((question) => [question, value]));

describe("answering the seven questions for our side", () => {
  it("answers with the new score: seven fours of one of us lift entanglement by 3.89", async () => {
    // each question: 1/30 · 50/(2 + 1); seven of them
    const score = await assess(world.mira, allAt(4));
    expect(score?.steps.entanglement.score).toBeCloseTo(50 + (7 / 30) * (50 / 3), 9);
    expect(score?.steps.entanglement.score).toBeCloseTo(53.889, 3);
  });

  it("counts only the newest answer of a member", async () => {
    await assess(world.mira, { q1: 0 }, daysAgo(30));
    const score = await assess(world.mira, { q1: 4 });
    expect(score?.indicators["q1.team"]).toMatchObject({ mass: 1, reading: 100 });
  });

  it("withdraws an earlier answer when somebody can't say any more, and never counts it as zero", async () => {
    await assess(world.mira, allAt(4), daysAgo(30));
    const score = await assess(world.mira, { q1: null });
    expect(score?.indicators["q1.team"]).toBeUndefined();
    expect(score?.indicators["q2.team"]?.reading).toBeCloseTo(100, 9);
  });

  it("leaves what a colleague said untouched", async () => {
    await assess(world.otto, { q1: 2 }, daysAgo(1));
    const score = await assess(world.mira, { q1: null, q2: 3 });
    expect(score?.indicators["q1.team"]?.reading).toBeCloseTo(50, 9);
  });

  it("shows beforehand exactly what the save will bring", async () => {
    await assess(world.mira, { ...allAt(1), q3: 4 }, daysAgo(90));
    const values = { ...allAt(3), q3: null };
    const form = await as(world.mira, (scope) => getAssessmentForm(scope, world.accountId));
    const { evidence, model } = form.ladder;
    const imagined = imaginedScore({ evidence, model, asOf: NOON.getTime(), memberId: form.memberId }, values);
    const saved = await assess(world.mira, values);
    expect(imagined.steps).toEqual(saved?.steps);
    expect(imagined.ladder).toEqual(saved?.ladder);
  });

  it("offers what this member said last, with its date, and nobody else's", async () => {
    await assess(world.mira, { q1: 1, q2: 2 }, daysAgo(60));
    await assess(world.mira, { q1: 3 }, daysAgo(20));
    await assess(world.otto, { q2: 4 }, daysAgo(1));
    const { own } = await as(world.mira, (scope) => getAssessmentForm(scope, world.accountId));
    expect(own.map(({ question, value, answeredAt }) => [question, value, answeredAt])).toEqual([
      ["q1", 3, daysAgo(20).getTime()],
      ["q2", 2, daysAgo(60).getTime()],
    ]);
  });
});
