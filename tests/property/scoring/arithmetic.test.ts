import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type LadderScore, STEPS, scoreAccount } from "@/lib/scoring";
import { account, RUNS } from "./arbitrary";

const scored = (input: Parameters<typeof scoreAccount>[0]): LadderScore => scoreAccount(input, DEFAULT_MODEL);
const holds = (claim: (score: LadderScore) => void): void => {
  fc.assert(
    fc.property(account, (input) => claim(scored(input))),
    RUNS,
  );
};

describe("every score", () => {
  it("keeps scores and readings in 0–100, coverage in [0, 1) and hollowness at 0 or above", () => {
    holds(({ steps, rungs, ladder, indicators }) => {
      for (const part of [...Object.values(steps), ...Object.values(rungs)]) {
        expect(part.score).toBeGreaterThanOrEqual(0);
        expect(part.score).toBeLessThanOrEqual(100);
        expect(part.coverage).toBeGreaterThanOrEqual(0);
        expect(part.coverage).toBeLessThan(1);
        expect(part.reading ?? 50).toBeGreaterThanOrEqual(0);
        expect(part.reading ?? 50).toBeLessThanOrEqual(100);
        expect(part.reading === null).toBe(part.coverage === 0);
      }
      for (const { score } of Object.values(indicators)) expect(Math.abs(score - 50)).toBeLessThanOrEqual(50);
      expect(ladder.hollowness).toBeGreaterThanOrEqual(0);
      expect(ladder.index).toBeLessThanOrEqual(ladder.mean + 1e-9);
      expect(ladder.index).toBeGreaterThanOrEqual(Math.min(...STEPS.map((step) => steps[step].score)) - 1e-9);
    });
  });

  it("is coverage times the reading, and neutral for the rest", () => {
    holds(({ steps, rungs, lock, twoSided }) => {
      const triples = [lock.dependency, lock.barrier, lock.goodwill, twoSided.team, twoSided.customer];
      for (const { score, coverage, reading } of [...Object.values(steps), ...Object.values(rungs), ...triples]) {
        expect(coverage * (reading ?? 50) + (1 - coverage) * 50).toBeCloseTo(score, 7);
      }
    });
  });

  it("is explained down to the record: contributions sum to each step, shares to the index", () => {
    holds(({ steps, ladder, ladderShares, contributions }) => {
      for (const step of STEPS) {
        const points = contributions.filter((part) => part.step === step).reduce((sum, part) => sum + part.points, 0);
        expect(points).toBeCloseTo(steps[step].score - 50, 7);
      }
      const carried = STEPS.reduce((sum, step) => sum + (ladderShares[step] * (steps[step].score - 50)) / 6, 0);
      expect(carried).toBeCloseTo(ladder.index - 50, 7);
      expect(STEPS.reduce((sum, step) => sum + ladderShares[step], 0)).toBe(6);
    });
  });

  it("lets no indicator claim more certainty than its mass allows", () => {
    holds(({ indicators }) => {
      for (const { mass, sd } of Object.values(indicators)) {
        expect(sd).toBeGreaterThanOrEqual(DEFAULT_MODEL.spread / Math.sqrt(DEFAULT_MODEL.priorMass + mass) - 1e-9);
      }
    });
  });

  it("parts momentum into news and ageing that add up", () => {
    holds(({ momentum: { news, ageing, total } }) => {
      for (const part of [...STEPS, "ladder"] as const) expect(news[part] + ageing[part]).toBeCloseTo(total[part], 7);
    });
  });

  it("has exactly one type, a level that follows from its points, and at most 20 of them", () => {
    holds(({ risk }) => {
      expect(risk.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(risk.points);
      expect(risk.points).toBeLessThanOrEqual(20);
      if (risk.points >= 3) expect(risk.level).toBe("at-risk");
      if (risk.points === 1 || risk.points === 2) expect(risk.level).toBe("watch");
      if (risk.points === 0) expect(["ok", "unknown"]).toContain(risk.level);
    });
  });
});
