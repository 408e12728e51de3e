import { describe, expect, it } from "vitest";
import { ces, csat, netPromoter } from "@/lib/scoring";

describe("the Net Promoter Score", () => {
  it("of few answers says little, and its interval is not cut off at 100", () => {
    const { nps, waldSe, adjustedCentre, high } = netPromoter({ promoters: 10, passives: 0, detractors: 0 });
    expect([nps, waldSe]).toEqual([100, 0]);
    expect(adjustedCentre).toBeCloseTo(1000 / 13, 12);
    expect(high).toBeGreaterThan(100);
  });

  it("is 0 when all are passive, with an interval around it", () => {
    const { nps, low, high } = netPromoter({ promoters: 0, passives: 9, detractors: 0 });
    expect(nps).toBe(0);
    expect(low).toBeCloseTo(-high, 12);
    expect(high).toBeCloseTo(196 * Math.sqrt(1.5 / 12 / 12), 12);
  });

  it.each([
    [{ promoters: 0, passives: 0, detractors: 0 }, "promoters: there must be an answer"],
    [{ promoters: -1, passives: 0, detractors: 3 }, "promoters: must lie in [0, "],
    [{ promoters: 1, passives: 0.5, detractors: 3 }, "passives: must be a whole number"],
    [{ promoters: 1, passives: 0, detractors: Number.NaN }, "detractors: must be finite"],
  ])("refuses %j", (input, message) => {
    expect(() => netPromoter(input)).toThrow(message);
  });
});

describe("CSAT", () => {
  it("is the share of fours and fives, with how many answered and how far it can be trusted", () => {
    const { n, share, low, high } = csat({ ratings: [5, 4, 3, 5, 4, 5, 4, 5, 4, 5] });
    expect([n, share]).toEqual([10, 0.9]);
    // (9 + 1.9208)/(10 + 3.8416) ± 1.96 · 0.1097; the upper end would be 1.004.
    expect(low).toBeCloseTo(0.574, 3);
    expect(high).toBe(1);
  });

  it("of one answer leaves nearly everything open", () => {
    expect(csat({ ratings: [1] })).toMatchObject({ n: 1, share: 0, low: 0 });
    expect(csat({ ratings: [1] }).high).toBeCloseTo(0.8325, 3);
  });

  it.each([
    [[], "ratings: must not be empty"],
    [[0], "ratings[0]: must lie in [1, 5]"],
    [[5, 6], "ratings[1]: must lie in [1, 5]"],
    [[4.5], "ratings[0]: must be a whole number"],
  ])("refuses %j", (ratings, message) => {
    expect(() => csat({ ratings })).toThrow(message);
  });
});

describe("CES", () => {
  it("is the mean ease with how many answered", () => {
    expect(ces({ ratings: [7, 6, 2] })).toEqual({ n: 3, mean: 5 });
  });

  it.each([
    [[], "ratings: must not be empty"],
    [[0], "ratings[0]: must lie in [1, 7]"],
    [[8], "ratings[0]: must lie in [1, 7]"],
    [[6.5], "ratings[0]: must be a whole number"],
  ])("refuses %j", (ratings, message) => {
    expect(() => ces({ ratings })).toThrow(message);
  });
});
