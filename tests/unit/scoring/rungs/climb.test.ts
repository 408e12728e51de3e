import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, STEPS, type Step } from "@/lib/scoring";
import { recordOf } from "@/lib/scoring/record-of";
import { climb, isWeak } from "@/lib/scoring/rungs/climb";
import type { LeaningSteps } from "@/lib/scoring/rungs/score-steps";

const lean = (
  deviations: readonly number[],
  coverages: Partial<Record<Step, number>> = {},
): ReturnType<typeof climb> => {
  const steps: LeaningSteps = recordOf(STEPS, (step) => ({
    deviation: deviations[STEPS.indexOf(step)] ?? 0,
    coverage: coverages[step] ?? 0.6,
    sd: STEPS.indexOf(step) + 1,
  }));
  return climb(steps, DEFAULT_MODEL);
};
const rise = (scores: readonly number[], coverages: Partial<Record<Step, number>> = {}): ReturnType<typeof climb> =>
  lean(
    scores.map((score) => score - 50),
    coverages,
  );

describe("the walk up the ladder", () => {
  it("carries each step only as high as the lowest step so far", () => {
    const { steps, ladder, ladderShares } = rise([80, 70, 90, 65, 75, 95]);
    expect(STEPS.map((step) => steps[step].cumulative)).toEqual([80, 70, 70, 65, 65, 65]);
    expect(Object.values(ladderShares)).toEqual([1, 2, 0, 3, 0, 0]);
    expect(ladder.index).toBeCloseTo((80 + 140 + 195) / 6, 9);
    expect(ladder.mean).toBeCloseTo(475 / 6, 9);
    expect(ladder.hollowness).toBeCloseTo((475 - 415) / 6, 9);
    expect(ladder.sd).toBeCloseTo((1 + 2 * 2 + 3 * 4) / 6, 9);
  });

  it("leaves ties with the lowest step, where the work is", () => {
    expect(Object.values(rise([70, 70, 70 - 1e-10, 70, 70, 70]).ladderShares)).toEqual([6, 0, 0, 0, 0, 0]);
    expect(Object.values(lean([0, 0, -1e-9, 0, 0, 0]).ladderShares)).toEqual([6, 0, 0, 0, 0, 0]);
    expect(Object.values(lean([0, 0, -2e-9, 0, 0, 0]).ladderShares)).toEqual([2, 0, 4, 0, 0, 0]);
  });
});

describe("where an account stands", () => {
  it("is the highest step up to which all carry and enough is known", () => {
    expect(rise([60, 60, 60, 60, 60, 60]).ladder).toMatchObject({ standsOn: "entanglement", firm: true });
    expect(rise([80, 80, 59, 80, 80, 80]).ladder).toMatchObject({ standsOn: "experience", firm: true });
    expect(rise([80, 80, 80, 80, 80, 80], { delivery: 0.29 }).ladder).toMatchObject({ standsOn: "proposition" });
    expect(rise([80, 80, 80, 80, 80, 80], { delivery: 0.49 }).ladder).toMatchObject({
      standsOn: "entanglement",
      firm: false,
    });
    expect(rise([59, 80, 80, 80, 80, 80]).ladder).toMatchObject({ standsOn: null, firm: false });
  });
});

describe("a step", () => {
  it("carries from 60, warns when what is known reads below 40, and is unproven otherwise", () => {
    const { steps } = rise([60, 43, 43.9, 45, 50, 50], { experience: 0.6, proposition: 0.6, delivery: 0.14 });
    expect([steps.satisfaction.state, steps.experience.state, steps.proposition.state]).toEqual([
      "carries",
      "weak",
      "weak",
    ]);
    expect([steps.delivery.state, steps.creation.state]).toEqual(["unproven", "unproven"]);
  });

  it("is not weak at a reading of exactly 40", () => {
    expect(isWeak({ coverage: 0.15, reading: 40 }, DEFAULT_MODEL)).toBe(false);
    expect(isWeak({ coverage: 0.15, reading: 39.9 }, DEFAULT_MODEL)).toBe(true);
    expect(isWeak({ coverage: 0.15, reading: null }, DEFAULT_MODEL)).toBe(false);
  });

  it("is hollow when it is high over what does not carry: undermined over a weak step, unproven over a dark one", () => {
    expect(rise([80, 40, 80, 50, 80, 50]).ladder.hollow).toEqual({ proposition: "undermined", creation: "undermined" });
    expect(rise([80, 55, 80, 50, 50, 50]).ladder.hollow).toEqual({ proposition: "unproven" });
    expect(rise([80, 80, 80, 80, 80, 20]).ladder.hollow).toEqual({});
  });

  it("is not undermined by what lies above it", () => {
    expect(rise([80, 55, 80, 20, 50, 50]).ladder.hollow).toEqual({ proposition: "unproven" });
  });
});
