import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, rankSensitivity } from "@/lib/scoring";
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
  });
});
