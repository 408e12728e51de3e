import { describe, expect, it } from "vitest";
import { estimate, presentSums, sumUp, toPoints, weigh } from "@/lib/scoring/indicators/estimate";
import { DAY, daysAgo, evidence, NOW } from "../world";

const tone = (source: string, value = 100) => evidence("tone", { source, value, weight: 0.5 });
const uncapped = Number.POSITIVE_INFINITY;

describe("the cap of a source", () => {
  it("lets ten e-mails of one person count for three answers", () => {
    const sums = sumUp(
      weigh(
        Array.from({ length: 10 }, () => tone("ann")),
        NOW,
        90,
        3,
      ),
    );
    expect(sums.mass).toBeCloseTo(3, 12);
    expect(50 + estimate(sums, 2, 25).deviation).toBeCloseTo(80, 12);
  });

  it("leaves five e-mails each of two people alone", () => {
    const records = Array.from({ length: 10 }, (_, i) => tone(i % 2 === 0 ? "ann" : "bob"));
    const sums = sumUp(weigh(records, NOW, 90, 3));
    expect(sums.mass).toBe(5);
    expect(50 + estimate(sums, 2, 25).deviation).toBeCloseTo(85.714_285_7, 6);
  });
});

describe("sums of sources", () => {
  const of = (mass: number, deviation: number) => ({ mass, pull: mass * deviation, spread: mass * deviation ** 2 });

  it("are aged and capped, source by source", () => {
    expect(presentSums([of(8, 50), of(1, -50)], 0.5, 3)).toEqual({ mass: 3.5, pull: 125, spread: 8750 });
    expect(presentSums([of(8, 50), of(1, -50)], 1, uncapped)).toEqual({ mass: 9, pull: 350, spread: 22_500 });
  });

  it("are none where their mass has vanished", () => {
    expect(presentSums([of(8, 50)], 1e-40, uncapped)).toEqual({ mass: 0, pull: 0, spread: 0 });
    expect(presentSums([], 1, uncapped).mass).toBe(0);
  });
});

describe("an estimate", () => {
  it("is neutral, uncovered and widest without evidence", () => {
    const nothing = estimate(sumUp([]), 2, 25);
    expect(nothing).toMatchObject({ mass: 0, deviation: 0, coverage: 0, reading: null });
    expect(nothing.sd).toBeCloseTo(17.677_669_53, 8);
  });

  it("is less certain when two answers disagree than when they agree", () => {
    const sd = (values: number[]): number =>
      estimate(
        sumUp(
          weigh(
            values.map((value) => evidence("csat", { value })),
            NOW,
            180,
            uncapped,
          ),
        ),
        2,
        25,
      ).sd;
    expect(sd([0, 100])).toBeCloseTo(19.764_235_4, 6);
    expect(sd([80, 80])).toBe(12.5);
  });

  it("decays with the half-life of its indicator", () => {
    const sums = sumUp(weigh([evidence("csat", { occurredAt: daysAgo(180), value: 100 })], NOW, 180, uncapped));
    expect(sums).toEqual({ mass: 0.5, pull: 25, spread: 1250 });
  });

  it("forgets evidence whose mass has vanished", () => {
    const old = [evidence("csat", { value: 100 })];
    const massAfter = (halfLives: number) => weigh(old, NOW + halfLives * 180 * DAY, 180, 3).map(({ mass }) => mass);
    expect(massAfter(99)).toEqual([2 ** -99]);
    expect(massAfter(100)).toEqual([0]);
    expect(massAfter(9000)).toEqual([0]);
  });

  it("counts a mass that is just not vanishing", () => {
    const massOf = (weight: number) => sumUp(weigh([evidence("csat", { weight })], NOW, 180, uncapped)).mass;
    expect([massOf(1e-30), massOf(0.9e-30)]).toEqual([1e-30, 0]);
  });

  it("clips only rounding residue", () => {
    expect([toPoints(50.000_000_1), toPoints(-51), toPoints(1)]).toEqual([100, 0, 51]);
  });
});
