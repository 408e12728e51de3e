import { describe, expect, it } from "vitest";
import { AccountSums, buildModel, DEFAULT_MODEL, type Evidence } from "@/lib/scoring";
import { DAY, daysAgo, evidence, NOW, score, thinEvidence } from "../world";

function sumsOf(records: readonly Evidence[]): AccountSums {
  const sums = new AccountSums(DEFAULT_MODEL);
  for (const record of records) sums.add(record);
  return sums;
}

describe("the sums of an account", () => {
  it("say the same as its whole ledger", () => {
    const sums = new AccountSums(DEFAULT_MODEL);
    for (const record of thinEvidence()) sums.add(record);
    for (const days of [0, 90, 365]) {
      const at = NOW + days * DAY;
      expect(sums.climbAt(at).ladder.index).toBeCloseTo(score(thinEvidence(), { asOf: at }).ladder.index, 9);
    }
    expect(sums.trustAt(NOW)).toEqual({ score: 50, mass: 0, reading: null });
  });

  it("keep the newest answer whatever the order, and the cap of a person", () => {
    const sums = new AccountSums(DEFAULT_MODEL);
    const answers = [evidence("nps", { value: 100 }), evidence("nps", { value: 0, occurredAt: daysAgo(1) })];
    for (const record of [...answers, ...Array.from({ length: 9 }, () => evidence("csat", { value: 100 }))])
      sums.add(record);
    const { nps, csat } = sums.estimatesAt(NOW);
    expect([nps.mass, nps.reading, csat.mass]).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(100, 9),
      expect.closeTo(3, 9),
    ]);
  });

  it("keep one value of a fact whoever reviewed it, and one answer of each person, in any order", () => {
    const fact = [
      evidence("sponsor", { value: 0, occurredAt: daysAgo(1) }),
      evidence("sponsor", { source: "bob", value: 100 }),
    ];
    const answers = [evidence("nps", { value: 0, occurredAt: daysAgo(1) }), evidence("nps", { value: 100 })];
    const records = [...fact, ...answers, evidence("nps", { source: "bob", value: 50 })];
    for (const order of [records, records.toReversed()]) {
      const { sponsor, nps } = sumsOf(order).estimatesAt(NOW);
      expect([sponsor.reading, sponsor.mass]).toEqual([expect.closeTo(100, 9), expect.closeTo(1, 9)]);
      expect([nps.reading, nps.mass]).toEqual([expect.closeTo(75, 9), expect.closeTo(2, 9)]);
    }
  });

  it("hold each person to a cap of their own, and widen with disagreement as the whole ledger does", () => {
    const records = ["ann", "bob"].flatMap((source) =>
      [0, 30, 100, 90].map((value) => evidence("csat", { source, value, occurredAt: daysAgo(value) })),
    );
    const { csat } = sumsOf(records).estimatesAt(NOW);
    const whole = score(records).indicators.csat;
    expect([csat.mass, csat.reading, csat.sd]).toEqual([
      expect.closeTo(whole?.mass ?? 0, 9),
      expect.closeTo(whole?.reading ?? 0, 9),
      expect.closeTo(whole?.sd ?? 0, 9),
    ]);
    expect(csat.sd).toBeGreaterThan(25 / Math.sqrt(2 + csat.mass) + 0.1);
  });

  it("say the same when they are merged from two halves, and when a record was added and taken out", () => {
    const goals = [0, 100, 60, 20].map((value) => evidence("goal", { value }));
    const answers = [evidence("nps", { value: 100 }), evidence("nps", { value: 0, occurredAt: daysAgo(1) })];
    const whole = sumsOf([...goals, ...answers]).estimatesAt(NOW);
    const halves = [
      sumsOf([...goals.slice(0, 2), ...answers.slice(0, 1)]),
      sumsOf([...goals.slice(2), ...answers.slice(1)]),
    ] as const;
    const surplus = evidence("goal", { value: 5, weight: 3 });
    const corrected = sumsOf([...goals, surplus, ...answers]);
    corrected.subtract(surplus);
    for (const sums of [halves[0].merge(halves[1]), halves[1].merge(halves[0]), corrected]) {
      const { goal, nps } = sums.estimatesAt(NOW);
      expect([goal.mass, goal.deviation, goal.sd, nps.reading]).toEqual(
        [whole.goal.mass, whole.goal.deviation, whole.goal.sd, 100].map((value) => expect.closeTo(value, 9)),
      );
    }
  });

  it("know nothing any more when a mass has vanished", () => {
    const { csat } = sumsOf([evidence("csat", { value: 100 })]).estimatesAt(NOW + 101 * 180 * DAY);
    expect(csat).toMatchObject({ mass: 0, deviation: 0, coverage: 0, reading: null });
    const landmark = Date.UTC(2020, 0, 1);
    const least = sumsOf([evidence("csat", { occurredAt: landmark, weight: 1e-30 })]).estimatesAt(landmark);
    expect(least.csat.mass).toBe(1e-30);
  });

  it("take out a record that counted, but not where only the newest is kept", () => {
    const sums = new AccountSums(DEFAULT_MODEL);
    const promise = evidence("promise", { value: 0 });
    sums.add(promise);
    expect(sums.trustAt(NOW).score).toBeCloseTo(40, 9);
    sums.subtract(promise);
    expect([sums.trustAt(NOW).score, sums.estimatesAt(NOW).promise.mass]).toEqual([50, 0]);
    expect(() => sums.subtract(evidence("nps"))).toThrow("evidence.indicator: ");
  });

  it("can be rebuilt for one indicator, and merged", () => {
    const sums = new AccountSums(DEFAULT_MODEL);
    sums.add(evidence("promise", { value: 0 }));
    sums.rebuild("promise", [evidence("promise", { value: 100 })]);
    const other = new AccountSums(DEFAULT_MODEL);
    other.add(evidence("promise", { value: 100 }));
    other.add(evidence("sponsor", { value: 100, weight: 6 }));
    const merged = sums.merge(other);
    expect(merged.trustAt(NOW)).toMatchObject({ mass: expect.closeTo(2, 9), reading: expect.closeTo(100, 9) });
    expect(merged.estimatesAt(NOW).sponsor.mass).toBeCloseTo(6, 9);
    expect(sums.trustAt(NOW).mass).toBeCloseTo(1, 9);
  });

  it("leave trust alone when another indicator is rebuilt", () => {
    const sums = new AccountSums(DEFAULT_MODEL);
    sums.add(evidence("promise", { value: 0 }));
    sums.add(evidence("nps", { value: 0 }));
    sums.rebuild("nps", [evidence("nps", { value: 100 })]);
    expect(sums.trustAt(NOW).score).toBeCloseTo(40, 9);
    expect(sums.estimatesAt(NOW).nps.reading).toBeCloseTo(100, 9);
  });

  it("refuse a date too far away for a very short half-life", () => {
    const hasty = new AccountSums(buildModel({ indicators: { tone: { halfLife: 0.1 } } }, "hasty"));
    expect(() => hasty.add(evidence("tone"))).toThrow("evidence.occurredAt: ");
  });
});
