import fc from "fast-check";
import { cumulativeStdNormalProbability, median } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { mannKendall, theilSen } from "@/lib/scoring";
import { RUNS } from "./arbitrary";
import { column, shuffled, shuffleKeys, tiedValue } from "./validate-arbitrary";

const series = fc.array(tiedValue, { minLength: 1, maxLength: 30 });
const points = fc.array(fc.record({ x: tiedValue, y: tiedValue }), { minLength: 1, maxLength: 20 });
const lineOf = (list: readonly { x: number; y: number }[]) => theilSen({ x: column(list, "x"), y: column(list, "y") });

describe("the trend test of Mann and Kendall", () => {
  it("turns its sign with time or with the values, and keeps its p", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { s, z, p, variance } = mannKendall({ values });
        for (const turned of [values.toReversed(), values.map((value) => -value)]) {
          const other = mannKendall({ values: turned });
          expect(other.s + s).toBe(0);
          expect(other.z + z).toBe(0);
          expect([other.p, other.variance]).toEqual([p, variance]);
        }
      }),
      RUNS,
    );
  });

  it("sees only the order of values, with s and p in their bounds", () => {
    fc.assert(
      fc.property(series, (values) => {
        const result = mannKendall({ values });
        expect(mannKendall({ values: values.map((value) => value ** 3 + 7) })).toEqual(result);
        expect(Math.abs(result.s)).toBeLessThanOrEqual((values.length * (values.length - 1)) / 2);
        expect(result.p).toBeGreaterThanOrEqual(0);
        expect(result.p).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it("has the p of a printed table of the normal distribution, to its four digits", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { z, p } = mannKendall({ values });
        // The table goes in steps of 0.01 and ends at 3.09: half a step is worth up to 0.004 in two tails.
        expect(Math.abs(p - 2 * (1 - cumulativeStdNormalProbability(Math.abs(z))))).toBeLessThan(0.0045);
      }),
      RUNS,
    );
  });
});

describe("the slope of Theil and Sen", () => {
  it("finds any line exactly, however the points are strewn", () => {
    fc.assert(
      fc.property(points, tiedValue, tiedValue, (list, slope, intercept) => {
        const { slope: found, intercept: start } = lineOf(list.map(({ x }) => ({ x, y: slope * x + intercept })));
        const exists = new Set(column(list, "x")).size > 1;
        expect([found, start]).toEqual(exists ? [slope || 0, intercept || 0] : [null, null]);
      }),
      RUNS,
    );
  });

  it("is the median, by another library, of the slopes of all pairs", () => {
    fc.assert(
      fc.property(points, (list) => {
        const slopes = list.flatMap((a) => list.filter((b) => b.x > a.x).map((b) => (b.y - a.y) / (b.x - a.x)));
        const { slope, intercept } = lineOf(list);
        expect(slope === null).toBe(slopes.length === 0);
        if (slope === null || intercept === null) return;
        expect(slope).toBeCloseTo(median(slopes), 12);
        expect(intercept).toBeCloseTo(median(list.map(({ x, y }) => y - slope * x)), 12);
      }),
      RUNS,
    );
  });

  it("tilts with the values, and does not depend on their order", () => {
    fc.assert(
      fc.property(points, tiedValue, shuffleKeys, (list, tilt, keys) => {
        const { slope } = lineOf(list);
        fc.pre(slope !== null);
        expect(lineOf(list.map(({ x, y }) => ({ x, y: y + tilt * x }))).slope).toBeCloseTo(slope + tilt, 9);
        expect(lineOf(shuffled(list, keys)).slope).toBe(slope);
      }),
      RUNS,
    );
  });
});
