import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concordance, kaplanMeier, logRank } from "@/lib/scoring";
import { RUNS } from "./arbitrary";
import { column, followedCases, shuffled, shuffleKeys } from "./validate-arbitrary";

type Case = { time: number; event: number; group: number; risk: number };

const columns = (cases: readonly Case[]) => ({
  time: column(cases, "time"),
  event: column(cases, "event"),
  group: column(cases, "group"),
  risk: column(cases, "risk"),
});
const holds = (claim: (cases: Case[], keys: number[]) => void): void => {
  fc.assert(fc.property(followedCases, shuffleKeys, claim), RUNS);
};

describe("a survival curve", () => {
  it("never rises, stays in 0–1, moves forward in time and accounts for every event", () => {
    holds((cases) => {
      const { curve, median } = kaplanMeier(columns(cases));
      let before = { time: Number.NEGATIVE_INFINITY, survival: 1, atRisk: cases.length };
      for (const step of curve) {
        expect(step.time).toBeGreaterThan(before.time);
        expect(step.survival).toBeLessThan(before.survival);
        expect(step.survival).toBeGreaterThanOrEqual(0);
        expect(step.atRisk).toBeLessThanOrEqual(before.atRisk);
        expect(step.events).toBeLessThanOrEqual(step.atRisk);
        before = step;
      }
      const events = cases.filter(({ event }) => event === 1).length;
      expect(curve.reduce((sum, step) => sum + step.events, 0)).toBe(events);
      expect(median === null).toBe(before.survival > 0.5 + 1e-9);
    });
  });

  it("is the plain share still there when nobody is censored", () => {
    holds((cases) => {
      const time = column(cases, "time");
      const { curve } = kaplanMeier({ time, event: time.map(() => 1) });
      for (const step of curve) {
        expect(step.survival).toBeCloseTo(time.filter((at) => at > step.time).length / time.length, 12);
      }
    });
  });

  it("does not depend on the order of cases", () => {
    holds((cases, keys) => {
      expect(kaplanMeier(columns(shuffled(cases, keys)))).toEqual(kaplanMeier(columns(cases)));
    });
  });
});

describe("the log-rank test", () => {
  it("is 0 or more, and the same when the groups change names or the cases their order", () => {
    holds((cases, keys) => {
      const { chiSquare } = logRank(columns(cases));
      const renamed = logRank(columns(cases.map((one) => ({ ...one, group: 1 - one.group })))).chiSquare;
      const mixed = logRank(columns(shuffled(cases, keys))).chiSquare;
      if (chiSquare === null) {
        expect([renamed, mixed]).toEqual([null, null]);
        return;
      }
      expect(chiSquare).toBeGreaterThanOrEqual(0);
      expect(Math.abs((renamed ?? Number.NaN) - chiSquare)).toBeLessThan(1e-9 * Math.max(1, chiSquare));
      expect(mixed).toBeCloseTo(chiSquare, 12);
    });
  });

  it("finds nothing between a group and its copy", () => {
    holds((cases) => {
      const twins = [0, 1].flatMap((group) => cases.map((one) => ({ ...one, group })));
      expect(logRank(columns(twins)).chiSquare ?? 0).toBeCloseTo(0, 9);
    });
  });
});

describe("Harrell's C", () => {
  it("lies in 0–1, and turned risks turn it round", () => {
    holds((cases, keys) => {
      const result = concordance(columns(cases));
      const turned = concordance(columns(cases.map((one) => ({ ...one, risk: -one.risk }))));
      expect(turned.concordant).toBe(result.discordant);
      expect(turned.tiedOnRisk).toBe(result.tiedOnRisk);
      expect(concordance(columns(shuffled(cases, keys)))).toEqual(result);
      if (result.c === null) return;
      expect(result.c).toBeGreaterThanOrEqual(0);
      expect(result.c).toBeLessThanOrEqual(1);
      expect(turned.c).toBeCloseTo(1 - result.c, 12);
    });
  });

  it("looks at no more pairs than there are", () => {
    holds((cases) => {
      const { concordant, discordant, tiedOnRisk } = concordance(columns(cases));
      const all = (cases.length * (cases.length - 1)) / 2;
      expect(concordant + discordant + tiedOnRisk).toBeLessThanOrEqual(all);
    });
  });
});
