import { describe, expect, it } from "vitest";
import { auc, brier, precisionAtK } from "@/lib/scoring";

describe("the area under the curve", () => {
  it("is 1 when every lost account scored above every kept one, and its interval then has no width", () => {
    expect(auc({ outcome: [1, 0, 1, 0], score: [8, 2, 9, 1] })).toEqual({
      auc: 1,
      variance: 0,
      se: 0,
      low: 1,
      high: 1,
    });
  });

  it("is half when all score the same", () => {
    expect(auc({ outcome: [1, 0, 0], score: [5, 5, 5] }).auc).toBe(0.5);
  });

  it("takes the variance of a class with a single case as 0", () => {
    const { variance } = auc({ outcome: [1, 0, 0], score: [2, 1, 3] });
    expect(variance).toBeCloseTo(0.5 / 2, 12);
  });

  it("stays within 0 and 1 at both ends of its interval", () => {
    const worst = auc({ outcome: [0, 0, 1, 1], score: [0.8, 0.35, 0.4, 0.1] });
    expect(worst.low).toBe(0);
    expect(worst.high).toBeCloseTo(0.25 + 1.959963984540054 * Math.sqrt(0.125), 12);
  });

  it.each([[[1, 1]], [[0, 0]]])("is null when only one thing ever happened: %j", (outcome) => {
    const none = { auc: null, variance: null, se: null, low: null, high: null };
    expect(auc({ outcome, score: [1, 2] })).toEqual(none);
  });

  it.each([
    [{ outcome: [], score: [] }, "outcome: must not be empty"],
    [{ outcome: [1, 2], score: [1, 2] }, "outcome[1]: must lie in [0, 1]"],
    [{ outcome: [1, 0.5], score: [1, 2] }, "outcome[1]: must be a whole number"],
    [{ outcome: [1, 0], score: [1] }, "score: must have 2 entries"],
    [{ outcome: [1, 0], score: [1, Number.POSITIVE_INFINITY] }, "score[1]: must be finite"],
  ])("refuses %j", (input, message) => {
    expect(() => auc(input)).toThrow(message);
  });
});

describe("precision among the k riskiest", () => {
  const outcome = [1, 0, 1, 0];
  const score = [9, 8, 7, 6];

  it("counts what happened among them, and how much better that is than drawing lots", () => {
    expect(precisionAtK({ outcome, score, k: 1 })).toEqual({ precision: 1, lift: 2 });
    expect(precisionAtK({ outcome, score, k: 2 })).toEqual({ precision: 0.5, lift: 1 });
    expect(precisionAtK({ outcome, score, k: 4 })).toEqual({ precision: 0.5, lift: 1 });
  });

  it("does not depend on the order of the accounts", () => {
    expect(precisionAtK({ outcome: [0, 1, 0, 1], score: [6, 7, 8, 9], k: 1 })).toEqual({ precision: 1, lift: 2 });
  });

  it("shares the last places among equals", () => {
    expect(precisionAtK({ outcome, score: [5, 5, 5, 5], k: 3 }).precision).toBeCloseTo(0.5, 12);
    expect(precisionAtK({ outcome, score: [9, 5, 5, 5], k: 3 }).precision).toBeCloseTo((1 + 2 / 3) / 3, 12);
  });

  it("has no lift when nothing happened at all", () => {
    expect(precisionAtK({ outcome: [0, 0], score: [1, 2], k: 1 })).toEqual({ precision: 0, lift: null });
  });

  it.each([
    [{ outcome, score, k: 0 }, "k: must lie in [1, 4]"],
    [{ outcome, score, k: 5 }, "k: must lie in [1, 4]"],
    [{ outcome, score, k: 1.5 }, "k: must be a whole number"],
    [{ outcome, score: [1], k: 1 }, "score: must have 4 entries"],
    [{ outcome, score: [1, 2, Number.NaN, 4], k: 1 }, "score[2]: must be finite"],
    [{ outcome: [], score, k: 1 }, "outcome: must not be empty"],
  ])("refuses %j", (input, message) => {
    expect(() => precisionAtK(input)).toThrow(message);
  });
});

describe("the Brier score", () => {
  it("is 0 for a prophet and 1 for one who is always certain and wrong", () => {
    expect(brier({ outcome: [1, 0], forecast: [1, 0] }).brier).toBe(0);
    expect(brier({ outcome: [1, 0], forecast: [0, 1] })).toEqual({
      brier: 1,
      reliability: 1,
      resolution: 0.25,
      uncertainty: 0.25,
    });
  });

  it("has no resolution when one forecast serves all", () => {
    expect(brier({ outcome: [1, 0, 0, 0], forecast: [0.25, 0.25, 0.25, 0.25] })).toEqual({
      brier: 0.1875,
      reliability: 0,
      resolution: 0,
      uncertainty: 0.1875,
    });
  });

  it.each([
    [{ outcome: [1], forecast: [1.1] }, "forecast[0]: must lie in [0, 1]"],
    [{ outcome: [1], forecast: [-0.1] }, "forecast[0]: must lie in [0, 1]"],
    [{ outcome: [1, 0], forecast: [0.5] }, "forecast: must have 2 entries"],
    [{ outcome: [3], forecast: [0.5] }, "outcome[0]: must lie in [0, 1]"],
  ])("refuses %j", (input, message) => {
    expect(() => brier(input)).toThrow(message);
  });
});
