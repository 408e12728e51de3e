import { describe, expect, it } from "vitest";
import { AccountSums, buildModel, DEFAULT_MODEL } from "@/lib/scoring";
import { DAY, daysAgo, evidence, NOW, score, thinEvidence } from "../world";

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
