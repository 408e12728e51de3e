import fc from "fast-check";
import { sampleVariance, wilcoxonRankSum } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { auc, brier, precisionAtK } from "@/lib/scoring";
import { RUNS } from "./arbitrary";
import { column, forecastCases, shuffled, shuffleKeys } from "./validate-arbitrary";

type Case = { outcome: number; score: number; forecast: number };

const areaOf = (cases: readonly Case[]) => auc({ outcome: column(cases, "outcome"), score: column(cases, "score") });
const brierOf = (cases: readonly Case[]) =>
  brier({ outcome: column(cases, "outcome"), forecast: column(cases, "forecast") });
const holds = (claim: (cases: Case[], keys: number[]) => void): void => {
  fc.assert(fc.property(forecastCases, shuffleKeys, claim), RUNS);
};

describe("the area under the curve", () => {
  it("exists with both classes only, and lies with its interval in 0–1", () => {
    holds((cases) => {
      const { auc: area, variance, low, high } = areaOf(cases);
      expect(area === null).toBe(new Set(column(cases, "outcome")).size < 2);
      if (area === null || low === null || high === null || variance === null) return;
      expect(variance).toBeGreaterThanOrEqual(0);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(area);
      expect(high).toBeGreaterThanOrEqual(area);
      expect(high).toBeLessThanOrEqual(1);
    });
  });

  it("of reversed scores, or of reversed outcomes, is one minus itself, with the same variance", () => {
    holds((cases) => {
      const { auc: area, variance } = areaOf(cases);
      fc.pre(area !== null && variance !== null);
      for (const reversed of [
        cases.map((one) => ({ ...one, score: -one.score })),
        cases.map((one) => ({ ...one, outcome: 1 - one.outcome })),
      ]) {
        expect(areaOf(reversed).auc).toBeCloseTo(1 - area, 12);
        expect(areaOf(reversed).variance).toBeCloseTo(variance, 12);
      }
    });
  });

  it("depends neither on the order of cases nor on the scale of scores", () => {
    holds((cases, keys) => {
      const { auc: area } = areaOf(cases);
      fc.pre(area !== null);
      expect(areaOf(shuffled(cases, keys)).auc).toBeCloseTo(area, 12);
      expect(areaOf(cases.map((one) => ({ ...one, score: Math.exp(one.score / 10) }))).auc).toBe(area);
    });
  });

  it("is the rank sum of Wilcoxon, counted by another library, and its variance that of the placements", () => {
    holds((cases) => {
      const { auc: area, variance } = areaOf(cases);
      fc.pre(area !== null && variance !== null);
      const happened = column(
        cases.filter(({ outcome }) => outcome === 1),
        "score",
      );
      const spared = column(
        cases.filter(({ outcome }) => outcome === 0),
        "score",
      );
      const m = happened.length;
      const n = spared.length;
      expect(area).toBeCloseTo((wilcoxonRankSum(happened, spared) - (m * (m + 1)) / 2) / (m * n), 12);
      const wins = (x: number, y: number): number => (Math.sign(x - y) + 1) / 2;
      const share = (hits: number[]): number => hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
      const ours = happened.map((x) => share(spared.map((y) => wins(x, y))));
      const theirs = spared.map((y) => share(happened.map((x) => wins(x, y))));
      const part = (list: number[]): number => (list.length > 1 ? sampleVariance(list) / list.length : 0);
      expect(variance).toBeCloseTo(part(ours) + part(theirs), 12);
    });
  });
});

describe("precision at k", () => {
  it("lies in 0–1, whatever the order of cases, and is the base rate once all are looked at", () => {
    holds((cases, keys) => {
      const input = { outcome: column(cases, "outcome"), score: column(cases, "score") };
      const mixed = shuffled(cases, keys);
      const baseRate = input.outcome.filter((outcome) => outcome === 1).length / cases.length;
      for (const k of [1, Math.ceil(cases.length / 2), cases.length]) {
        const { precision, lift } = precisionAtK({ ...input, k });
        expect(precision).toBeGreaterThanOrEqual(0);
        expect(precision).toBeLessThanOrEqual(1 + 1e-12);
        expect((lift ?? 0) * baseRate).toBeCloseTo(precision, 12);
        const again = precisionAtK({ outcome: column(mixed, "outcome"), score: column(mixed, "score"), k });
        expect(again.precision).toBeCloseTo(precision, 12);
      }
      expect(precisionAtK({ ...input, k: cases.length }).precision).toBeCloseTo(baseRate, 12);
    });
  });
});

describe("the Brier score", () => {
  it("is reliability minus resolution plus uncertainty, each in 0–1", () => {
    holds((cases) => {
      const parts = brierOf(cases);
      expect(parts.reliability - parts.resolution + parts.uncertainty).toBeCloseTo(parts.brier, 12);
      for (const part of Object.values(parts)) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
      expect(parts.resolution).toBeLessThanOrEqual(parts.uncertainty + 1e-12);
      expect(parts.uncertainty).toBeLessThanOrEqual(0.25);
    });
  });

  it("does not change with the order of cases, nor when events and forecasts are both turned round", () => {
    holds((cases, keys) => {
      const { brier: score } = brierOf(cases);
      expect(brierOf(shuffled(cases, keys)).brier).toBeCloseTo(score, 12);
      const turned = cases.map((one) => ({ ...one, outcome: 1 - one.outcome, forecast: 1 - one.forecast }));
      expect(brierOf(turned).brier).toBeCloseTo(score, 12);
    });
  });
});
