import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, INDICATORS, type Indicator, STEPS } from "@/lib/scoring";
import { FLAT_SCORE_SIZE, type FlatRecord, PortfolioSums } from "@/lib/scoring/incremental/portfolio-sums";
import { meanCoverage } from "@/lib/scoring/rungs/mean-coverage";
import { DAY, daysAgo, evidence, NOW, score, thinEvidence } from "../world";

const flat = (indicator: Indicator, overrides: Partial<FlatRecord> = {}): FlatRecord => ({
  account: 0,
  indicator: INDICATORS.indexOf(indicator),
  source: 0,
  occurredAt: NOW,
  value: 50,
  weight: 1,
  ...overrides,
});

function scoresOf(records: readonly FlatRecord[], at = NOW): Float64Array {
  const sums = new PortfolioSums(DEFAULT_MODEL, 2, 2);
  for (const record of records) sums.add(record);
  const out = new Float64Array(2 * FLAT_SCORE_SIZE);
  sums.scoreAll(at, out);
  return out;
}

describe("the sums of a portfolio", () => {
  it("score each account as it would be scored alone, and an empty one as unproven", () => {
    const records = thinEvidence().map((record) =>
      flat(record.indicator, { account: 1, value: record.value, weight: record.weight }),
    );
    const out = scoresOf(records, NOW + 90 * DAY);
    const alone = score(thinEvidence(), { asOf: NOW + 90 * DAY });
    expect([...out.subarray(0, FLAT_SCORE_SIZE)]).toEqual([50, 0, 50, 50, 50, 50, 50, 50]);
    expect(out[FLAT_SCORE_SIZE]).toBeCloseTo(alone.ladder.index, 9);
    expect(out[FLAT_SCORE_SIZE + 1]).toBeCloseTo(meanCoverage(alone), 9);
    STEPS.forEach((step, i) => {
      expect(out[FLAT_SCORE_SIZE + 2 + i]).toBeCloseTo(alone.steps[step].score, 9);
    });
  });

  it("keep the newest answer of a source, the newest fact of all, and at the same moment the lower one", () => {
    const entanglement = (records: readonly FlatRecord[]) => scoresOf(records)[FLAT_SCORE_SIZE - 1];
    const sponsor = flat("sponsor", { value: 100, weight: 6 });
    const older = { ...sponsor, value: 0, source: 1, occurredAt: daysAgo(1) };
    const alone = score([evidence("sponsor", { value: 100, weight: 6 })]).steps.entanglement.score;
    expect(entanglement([sponsor, older])).toBeCloseTo(alone, 9);
    expect(entanglement([older, sponsor])).toBeCloseTo(alone, 9);
    expect(entanglement([sponsor, { ...sponsor, value: 0 }])).toBe(entanglement([{ ...sponsor, value: 0 }, sponsor]));
    expect(entanglement([sponsor, { ...sponsor, value: 0 }])).toBeLessThan(50);
    expect(entanglement([sponsor, { ...sponsor, value: 50 }])).toBe(50);
    expect(entanglement([{ ...sponsor, value: 50 }, sponsor])).toBe(50);
  });

  it("settle what was said at one moment by the lower value, then by the lower weight, in any order", () => {
    const indexOf = (records: readonly FlatRecord[]) => scoresOf(records)[0];
    const both = (one: FlatRecord, other: FlatRecord) => [indexOf([one, other]), indexOf([other, one])];
    const lower = flat("sponsor", { value: 30, weight: 1 });
    const heavier = flat("sponsor", { value: 40, weight: 6 });
    expect(both(lower, heavier)).toEqual([indexOf([lower]), indexOf([lower])]);
    const lighter = { ...heavier, weight: 2 };
    expect(both(lighter, heavier)).toEqual([indexOf([lighter]), indexOf([lighter])]);
  });

  it("take the first record of an answer or a fact however old it is", () => {
    const old = flat("sponsor", { value: 100, weight: 6, occurredAt: 0 });
    expect(scoresOf([old], 0)[FLAT_SCORE_SIZE - 1]).toBeCloseTo(50 + 0.06 * 37.5, 9);
  });

  it("know nothing any more when a mass has vanished", () => {
    const told = [flat("csat", { value: 100 })];
    expect(scoresOf(told, NOW + 90 * 180 * DAY)[1]).toBeGreaterThan(0);
    expect([...scoresOf(told, NOW + 101 * 180 * DAY).subarray(0, 3)]).toEqual([50, 0, 50]);
    const landmark = Date.UTC(2020, 0, 1);
    expect(scoresOf([flat("csat", { occurredAt: landmark, weight: 1e-30 })], landmark)[1]).toBeGreaterThan(0);
  });

  it("keep what each source said", () => {
    const both = [flat("nps", { value: 100 }), flat("nps", { value: 0, source: 1 })];
    expect(scoresOf(both)[2]).toBeCloseTo(50, 9);
    expect(scoresOf(both)[1]).toBeCloseTo((0.25 * (2 / 4)) / 6, 9);
  });

  it("hold a source to its cap", () => {
    const ten = Array.from({ length: 10 }, () => flat("tone", { value: 100, weight: 0.5 }));
    expect(scoresOf(ten)[2]).toBeCloseTo(50 + 0.4 * 30, 9);
    const others = ten.map((record) => ({ ...record, source: 1, value: 50 }));
    expect(scoresOf([...ten, ...others])[2]).toBeCloseTo(50 + 0.4 * (150 / 8), 9);
  });

  it("can be emptied", () => {
    const sums = new PortfolioSums(DEFAULT_MODEL, 1, 1);
    sums.add(flat("csat", { value: 0 }));
    sums.clear();
    const out = new Float64Array(FLAT_SCORE_SIZE);
    sums.scoreAll(NOW, out);
    expect(out[0]).toBe(50);
  });

  it("need room for somebody", () => {
    expect(() => new PortfolioSums(DEFAULT_MODEL, 0, 1)).toThrow("accounts: ");
    expect(() => new PortfolioSums(DEFAULT_MODEL, 1, 0)).toThrow("sources: ");
    expect(() => new PortfolioSums(DEFAULT_MODEL, 1.5, 1)).toThrow("accounts: ");
    expect(() => new PortfolioSums(DEFAULT_MODEL, 1, 1.5)).toThrow("sources: ");
  });
});
