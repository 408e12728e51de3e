import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Indicator, rankSensitivity } from "@/lib/scoring";
import { evidence, score } from "../world";

const likes = (csat: number, tone: number) =>
  score([evidence("csat", { value: csat }), evidence("tone", { value: tone })]);
const accounts = [likes(100, 100), likes(90, 20), likes(25, 78), likes(0, 0)];

describe("the ranking under doubtful weights", () => {
  const { bands, averageRankShift } = rankSensitivity(accounts, DEFAULT_MODEL, { draws: 200, seed: 3 });

  it("keeps the clear cases and doubts the close ones", () => {
    expect(bands.map(({ rank }) => rank)).toEqual([1, 3, 2, 4]);
    expect(bands[3]).toEqual({ rank: 4, p5: 4, p50: 4, p95: 4 });
    const close = bands.slice(1, 3).some(({ p5, p95 }) => p95 > p5);
    expect(close).toBe(true);
    expect(averageRankShift).toBeGreaterThan(0);
    for (const { p5, p50, p95 } of bands) expect([p5, p50, p95]).toEqual([p5, p50, p95].toSorted((a, b) => a - b));
    expect(bands.slice(1, 3)).toMatchObject([
      { p5: 2, p95: 3 },
      { p5: 2, p95: 3 },
    ]);
  });

  it("does not turn round what only wild weights would", () => {
    const sure = [
      score([evidence("csat", { value: 100 })]),
      score([evidence("csat", { value: 22 }), evidence("tone", { value: 80 })]),
    ];
    const certain = rankSensitivity(sure, DEFAULT_MODEL, { draws: 300, seed: 5 });
    expect(certain.bands).toEqual([1, 2].map((rank) => ({ rank, p5: rank, p50: rank, p95: rank })));
  });

  it("doubts nothing where all that feeds a step says the same", () => {
    const alike = (indicators: readonly Indicator[], value: number) =>
      score(indicators.map((indicator) => evidence(indicator, { value })));
    const steps = [alike(["csat", "nps", "tone"], 35), alike(["ces", "support", "reply"], 32.3)];
    expect(rankSensitivity(steps, DEFAULT_MODEL, { draws: 300, seed: 5 }).averageRankShift).toBe(0);
  });

  it("is the same for the same seed", () => {
    expect(rankSensitivity(accounts, DEFAULT_MODEL, { draws: 200, seed: 3 })).toEqual({ bands, averageRankShift });
  });

  it("is certain where weights do not matter", () => {
    const same = [score([]), score([])];
    expect(rankSensitivity(same, DEFAULT_MODEL)).toEqual({
      bands: [
        { rank: 1, p5: 1, p50: 1, p95: 1 },
        { rank: 1, p5: 1, p50: 1, p95: 1 },
      ],
      averageRankShift: 0,
    });
    expect(rankSensitivity([], DEFAULT_MODEL)).toEqual({ bands: [], averageRankShift: 0 });
  });

  it("needs at least one draw", () => {
    expect(() => rankSensitivity(accounts, DEFAULT_MODEL, { draws: 0 })).toThrow("draws: ");
    expect(() => rankSensitivity(accounts, DEFAULT_MODEL, { draws: 1.5 })).toThrow("draws: ");
  });
});
