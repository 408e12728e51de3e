import fc from "fast-check";
import { geometricMean as geometricMeanOf, mean, sampleRankCorrelation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { averageRankShift, ces, composite, credibility, csat, geometricMean, netPromoter } from "@/lib/scoring";
import { RUNS } from "./arbitrary";
import { shuffled, shuffleKeys, tiedValue } from "./validate-arbitrary";

const COLUMNS = 3;
const cells = fc.array(tiedValue, { minLength: COLUMNS, maxLength: COLUMNS });
const rowsOf = fc.array(
  cells.map((values) => ({ values })),
  { minLength: 1, maxLength: 20 },
);
const anchors = fc.array(fc.record({ low: fc.integer({ min: -20, max: 0 }), high: fc.integer({ min: 1, max: 20 }) }), {
  minLength: COLUMNS,
  maxLength: COLUMNS,
});

describe("a composite", () => {
  it("lies in 0–1, and its ranks tell the same order", () => {
    fc.assert(
      fc.property(rowsOf, anchors, (rows, posts) => {
        const { scores, ranks } = composite({ anchors: posts, rows });
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(ranks).toEqual(scores.map((score) => 1 + scores.filter((other) => other > score).length));
        if (new Set(scores).size > 1 && new Set(scores).size === scores.length) {
          expect(sampleRankCorrelation([...scores], [...ranks])).toBeCloseTo(-1, 9);
        }
      }),
      RUNS,
    );
  });

  it("does not depend on other rows, nor on their order, while the goalposts are fixed", () => {
    fc.assert(
      fc.property(rowsOf, anchors, shuffleKeys, (rows, posts, keys) => {
        const { scores } = composite({ anchors: posts, rows });
        expect(rows.map((row) => composite({ anchors: posts, rows: [row] }).scores[0])).toEqual(scores);
        expect(composite({ anchors: posts, rows: shuffled(rows, keys) }).scores).toEqual(shuffled(scores, keys));
      }),
      RUNS,
    );
  });

  it("on the range of the sample does not change with the unit of a column", () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 9 }), tiedValue, (rows, unit, origin) => {
        fc.pre([0, 1, 2].every((column) => new Set(rows.map(({ values }) => values[column])).size > 1));
        const stretched = rows.map(({ values }) => ({ values: values.map((value) => origin + unit * value) }));
        const { scores } = composite({ anchors: "sample", rows });
        composite({ anchors: "sample", rows: stretched }).scores.forEach((score, at) => {
          expect(score).toBeCloseTo(scores[at] ?? Number.NaN, 12);
        });
      }),
      RUNS,
    );
  });
});

describe("means and shifts", () => {
  const positive = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });

  it("has a geometric mean that agrees with another library and is never above the arithmetic one", () => {
    fc.assert(
      fc.property(positive, (values) => {
        const { mean: found } = geometricMean({ values });
        expect(found / geometricMeanOf(values)).toBeCloseTo(1, 10);
        expect(found).toBeLessThanOrEqual(mean(values) * (1 + 1e-12));
        expect(found).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-12));
      }),
      RUNS,
    );
  });

  it("shifts ranks by the same number of places forth and back, and by none to themselves", () => {
    fc.assert(
      fc.property(rowsOf, shuffleKeys, (rows, keys) => {
        const reference = rows.map((_, at) => at + 1);
        const other = shuffled(reference, keys);
        const { shift } = averageRankShift({ reference, other });
        expect(averageRankShift({ reference: other, other: reference }).shift).toBe(shift);
        expect(averageRankShift({ reference, other: reference }).shift).toBe(0);
        expect(shift).toBeLessThanOrEqual(rows.length / 2);
      }),
      RUNS,
    );
  });

  it("gives credibility that grows with observations and with the difference between cases", () => {
    const variance = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(variance, variance, fc.integer({ min: 1, max: 1000 }), (within, between, n) => {
        const z = (count: number, spread = between): number =>
          credibility({ expectedProcessVariance: within, varianceOfHypotheticalMeans: spread, n: count }).z ??
          Number.NaN;
        expect(z(n)).toBeGreaterThan(0);
        expect(z(n)).toBeLessThan(1);
        expect(z(n + 1)).toBeGreaterThan(z(n));
        expect(z(n, between * 2)).toBeGreaterThan(z(n));
      }),
      RUNS,
    );
  });
});

describe("answers to surveys", () => {
  const count = fc.integer({ min: 0, max: 500 });

  it("give an NPS in −100–100 whose sign turns with its camps, and an interval round a centre nearer to 0", () => {
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0);
        const found = netPromoter({ promoters, passives, detractors });
        const turned = netPromoter({ promoters: detractors, passives, detractors: promoters });
        expect(found.nps + turned.nps).toBeCloseTo(0, 9);
        expect(Math.abs(found.nps)).toBeLessThanOrEqual(100);
        expect(Math.abs(found.adjustedCentre)).toBeLessThanOrEqual(Math.abs(found.nps));
        expect((found.low + found.high) / 2).toBeCloseTo(found.adjustedCentre, 9);
        expect(found.adjustedSe).toBeGreaterThan(0);
        expect(found.low + turned.high).toBeCloseTo(0, 9);
      }),
      RUNS,
    );
  });

  it("give a CSAT that lies in its interval, and the interval in 0–1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (ratings) => {
        const { n, share, low, high } = csat({ ratings });
        expect(n).toBe(ratings.length);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
        expect(csat({ ratings: [...ratings, 5] }).share).toBeGreaterThanOrEqual(share);
      }),
      RUNS,
    );
  });

  it("give a CES that is the mean, by another library", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (ratings) => {
        expect(ces({ ratings }).mean).toBeCloseTo(mean(ratings), 12);
      }),
      RUNS,
    );
  });
});
