import { describe, expect, it } from "vitest";
import { answerGap, type Evidence, type TwoSided } from "@/lib/scoring";
import { evidence, score } from "../world";

const QUESTIONS = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"] as const;
const said = (team: number, customer: number, weight = 1): Evidence[] =>
  QUESTIONS.flatMap((question) => [
    evidence(`${question}.team`, { source: "tom", value: team, weight }),
    evidence(`${question}.customer`, { value: customer, weight }),
  ]);
const sides = (records: readonly Evidence[]): TwoSided => score(records).twoSided;

describe("the perception gap", () => {
  it("is not stated while no question was answered by both sides", () => {
    const oneSided = sides(QUESTIONS.map((question) => evidence(`${question}.team`, { value: 100 })));
    const theirs = sides(QUESTIONS.map((question) => evidence(`${question}.customer`, { value: 100 })));
    const nothing = { gap: null, gapSe: null, gapLabel: null, gapClear: null };
    expect([oneSided, theirs]).toMatchObject([nothing, nothing]);
  });

  it.each([
    [65, 50, "rose-tinted"],
    [64.9, 50, "aligned"],
    [50, 65, "self-doubting"],
    [50, 64.9, "aligned"],
  ] as const)("between %f and %f is %s", (team, customer, label) => {
    expect(sides(said(team, customer)).gapLabel).toBe(label);
  });

  it("is clear only when it is larger than chance would make it", () => {
    const possible = sides(said(80, 50));
    expect([possible.gap, possible.gapSe, possible.gapClear]).toEqual([30, expect.closeTo(35.355, 3), false]);
    expect(sides(said(80, 50, 4)).gapClear).toBe(true);
    expect(sides(said(50, 80, 4)).gapClear).toBe(true);
  });
});

describe("the gap on one question", () => {
  const mean = (reading: number | null, mass: number) => ({ reading, mass });

  it("is ours less theirs, and null while one side has not answered", () => {
    expect(answerGap(mean(100, 1), mean(25, 1), 25)).toMatchObject({ gap: 75, se: expect.closeTo(35.355, 3) });
    expect(answerGap(mean(null, 0), mean(25, 1), 25)).toBeNull();
    expect(answerGap(mean(25, 1), mean(null, 0), 25)).toBeNull();
  });

  it("is clear in either direction from 1.645 times its error on", () => {
    const clear = (ours: number, theirs: number, mass: number) =>
      answerGap(mean(ours, mass), mean(theirs, mass), 25)?.isClear;
    expect([clear(80, 20, 1), clear(75, 20, 1), clear(20, 80, 1)]).toEqual([true, false, true]);
    expect(clear(75, 20, 4)).toBe(true);
  });
});

describe("a watermelon", () => {
  const green = QUESTIONS.map((question) => evidence(`${question}.team`, { source: "tom", value: 100 }));

  it("is green in our eyes and red inside", () => {
    const unhappy = [...green, evidence("csat", { value: 0 }), evidence("csat", { value: 0, source: "bob" })];
    expect(sides(unhappy)).toMatchObject({ watermelon: true, inside: 0 });
    const undelivered = [...green, evidence("deliveryPulse", { value: 25 }), evidence("attainment", { value: 0 })];
    expect(sides(undelivered).watermelon).toBe(true);
    expect(sides(said(100, 25)).watermelon).toBe(true);
  });

  it("needs us to look green, and enough to be known of the inside", () => {
    expect(sides(green)).toMatchObject({ watermelon: false, inside: null });
    expect(sides([...green, evidence("csat", { value: 0 })])).toMatchObject({ watermelon: false, inside: null });
    expect(sides(said(59, 0)).watermelon).toBe(false);
    expect(sides(said(100, 40)).watermelon).toBe(false);
    const red = [evidence("csat", { value: 0 }), evidence("csat", { value: 0, source: "bob" })];
    expect(sides([evidence("q1.team", { value: 100 }), ...red])).toMatchObject({ watermelon: false, inside: 0 });
    expect(sides(red)).toMatchObject({ watermelon: false, inside: 0 });
  });
});
