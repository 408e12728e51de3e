import { describe, expect, it } from "vitest";
import { mannKendall, theilSen } from "@/lib/scoring";
import { twoSidedTail } from "@/lib/scoring/validate/normal-tail";

describe("the test of Mann and Kendall", () => {
  it("finds no trend in one value, in equal values, or in as many rises as falls", () => {
    for (const values of [[7], [7, 7, 7], [1, 3, 1]]) {
      expect(mannKendall({ values })).toMatchObject({ s: 0, z: 0, p: 1 });
    }
    expect(mannKendall({ values: [7, 7, 7] }).variance).toBe(0);
  });

  it("counts each pair by its direction only", () => {
    const { s, variance, z } = mannKendall({ values: [1, 2, 4, 3] });
    expect(s).toBe(4);
    expect(variance).toBeCloseTo((4 * 3 * 13) / 18, 12);
    expect(z).toBeCloseTo(3 / Math.sqrt(26 / 3), 12);
    expect(mannKendall({ values: [-1, -20, -400, -30] })).toMatchObject({ s: -4, z: -z });
  });

  it.each([
    [[], "values: must not be empty"],
    [[1, Number.NaN], "values[1]: must be finite"],
  ])("refuses %j", (values, message) => {
    expect(() => mannKendall({ values })).toThrow(message);
  });
});

describe("the two tails of the normal curve", () => {
  // Abramowitz & Stegun, table 26.1 and beyond.
  it.each([
    [0, 1],
    [0.5, 0.61707507745197],
    [1, 0.31731050786291],
    [1.959963984540054, 0.05],
    [2, 0.04550026389636],
    [3, 0.0026997960632602],
    [5, 5.733031437583e-7],
    [8, 1.24419211485436e-15],
  ])("hold outside ±%d a share of %d", (z, share) => {
    expect(Math.abs(twoSidedTail(z) / share - 1)).toBeLessThan(1e-9);
    expect(twoSidedTail(-z)).toBe(twoSidedTail(z));
  });
});

describe("the slope of Theil and Sen", () => {
  it("is not moved by a wild month", () => {
    expect(theilSen({ x: [1, 2, 3, 4, 5], y: [3, 5, 900, 9, 11] })).toEqual({ slope: 2, intercept: 1 });
  });

  it("leaves out pairs at the same moment", () => {
    expect(theilSen({ x: [1, 1, 2], y: [0, 10, 6] })).toEqual({ slope: 1, intercept: 4 });
  });

  it("is null without two different moments", () => {
    expect(theilSen({ x: [3, 3], y: [1, 2] })).toEqual({ slope: null, intercept: null });
    expect(theilSen({ x: [3], y: [1] })).toEqual({ slope: null, intercept: null });
  });

  it.each([
    [{ x: [], y: [] }, "x: must not be empty"],
    [{ x: [1, 2], y: [1] }, "y: must have 2 entries"],
    [{ x: [1], y: [Number.NaN] }, "y[0]: must be finite"],
    [{ x: [Number.NEGATIVE_INFINITY], y: [1] }, "x[0]: must be finite"],
  ])("refuses %j", (input, message) => {
    expect(() => theilSen(input)).toThrow(message);
  });
});
