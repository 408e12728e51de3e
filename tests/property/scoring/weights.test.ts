import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel, CATALOGUE, DEFAULT_MODEL, INDICATORS, rollUp, scoreAccount } from "@/lib/scoring";
import { NOW, RUNS, standingEvidence } from "./arbitrary";

describe("weights and portfolios", () => {
  it("depend only on the ratios of the weights in a step", () => {
    fc.assert(
      fc.property(standingEvidence(), fc.double({ min: 0.01, max: 100, noNaN: true }), (records, times) => {
        const scaled = Object.fromEntries(
          INDICATORS.filter((indicator) => CATALOGUE[indicator].step === "satisfaction").map((indicator) => [
            indicator,
            { weight: CATALOGUE[indicator].weight * times },
          ]),
        );
        const model = buildModel({ indicators: scaled }, "scaled");
        const [one, other] = [DEFAULT_MODEL, model].map((by) => scoreAccount({ evidence: records, asOf: NOW }, by));
        expect(other?.steps.satisfaction.score).toBeCloseTo(one?.steps.satisfaction.score ?? 0, 7);
      }),
      RUNS,
    );
  });

  it("keep portfolio means between least and greatest, in any order, also when an account is split in two", () => {
    const measure = fc.record({
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      coverage: fc.double({ min: 0, max: 0.99, noNaN: true }),
      annualRevenue: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(measure, { minLength: 1, maxLength: 20 }), (measures) => {
        const whole = rollUp(measures, 0.15);
        const scores = measures.filter(({ coverage }) => coverage >= 0.15).map(({ score }) => score);
        for (const mean of [whole.mean, whole.weightedMean]) {
          expect(mean ?? 50).toBeGreaterThanOrEqual(Math.min(50, ...scores) - 1e-7);
          expect(mean ?? 50).toBeLessThanOrEqual(Math.max(50, ...scores) + 1e-7);
        }
        expect(rollUp(measures.toReversed(), 0.15)).toEqual(whole);
        const halves = measures.flatMap((one) => {
          const half = { ...one, annualRevenue: one.annualRevenue / 2 };
          return [half, half];
        });
        expect(rollUp(halves, 0.15).weightedMean ?? -1).toBeCloseTo(whole.weightedMean ?? -1, 7);
        const tenfold = measures.map((one) => ({ ...one, annualRevenue: one.annualRevenue * 10 }));
        expect(rollUp(tenfold, 0.15).weightedMean ?? -1).toBeCloseTo(whole.weightedMean ?? -1, 7);
      }),
      RUNS,
    );
  });
});
