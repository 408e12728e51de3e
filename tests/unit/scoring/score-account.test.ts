import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, scoreAccount } from "@/lib/scoring";
import { DAY, evidence, NOW, score, thinEvidence } from "./world";

describe("the account with thin evidence, by hand", () => {
  const thin = score(thinEvidence());

  it("scores satisfaction 60.5 on a quarter of the evidence, reading 92", () => {
    const { satisfaction } = thin.steps;
    expect(satisfaction.score).toBeCloseTo(60.5, 9);
    expect(satisfaction.coverage).toBeCloseTo(0.25, 9);
    expect(satisfaction.reading).toBeCloseTo(92, 9);
    expect(satisfaction.sd).toBeCloseTo(15.2447, 4);
    expect(thin.rungs.satisfaction.sd).toBe(satisfaction.sd);
  });

  it("reaches 60 and still stands on nothing, because coverage is under .30", () => {
    expect(thin.steps.satisfaction.state).toBe("carries");
    expect(thin.ladder.standsOn).toBeNull();
    expect(thin.ladder.firm).toBe(false);
  });

  it("traces each point to its record", () => {
    const points = Object.fromEntries(thin.contributions.map((part) => [part.evidenceId, part.points]));
    expect(points["csat:1:ann"]).toBeCloseTo(5.8333, 4);
    expect(points["tone:1:ann"]).toBeCloseTo(2.6667, 4);
    expect(points["tone:2:ann"]).toBeCloseTo(2, 9);
    expect(points["reply:1"]).toBeCloseTo(2.5, 9);
    expect(points["fact:valueCase"]).toBeCloseTo(9.375, 9);
    expect(points["fact:sponsor"]).toBe(0);
  });

  it.each([
    [0, 60.5, 0.25, 15.2447, 59.375, 52.5833],
    [90, 57.3711, 0.1714, 16.0621, 58.9576, 51.6915],
    [180, 55.0556, 0.1144, 16.6201, 58.5082, 51.0877],
    [365, 52.3201, 0.0499, 17.226, 57.5, 50.4484],
    [3650, 50, 0, 17.6777, 50.0365, 50],
  ])("fades towards unproven: after %i days satisfaction is %f", (days, ...said) => {
    const later = score(thinEvidence(), { asOf: NOW + days * DAY });
    const { satisfaction, proposition } = later.steps;
    const found = [satisfaction.score, satisfaction.coverage, satisfaction.sd, proposition.score, later.ladder.index];
    expect(found.map((value) => Number(value.toFixed(4)))).toEqual(said);
  });
});

describe("an account nobody knows anything about", () => {
  const empty = score([]);

  it("is neutral and uncovered in every step, and never zero", () => {
    for (const step of Object.values(empty.steps)) {
      expect(step).toMatchObject({ score: 50, coverage: 0, reading: null, cumulative: 50, state: "unproven" });
      expect(step.sd).toBeCloseTo(17.67767, 5);
    }
    expect(empty.ladder).toMatchObject({ index: 50, mean: 50, hollowness: 0, standsOn: null, firm: false, hollow: {} });
    expect(empty.ladderShares.satisfaction).toBe(6);
  });

  it("has no type, is free, and its risk is unknown", () => {
    expect(empty.relationship).toEqual({ type: "none", overlays: [] });
    expect(empty.lock.state).toBe("free");
    expect(empty.risk).toEqual({ active: false, level: "unknown", points: 0, reasons: [] });
    expect(empty.momentum.label).toBeNull();
    expect(empty.withoutPerson).toBeNull();
    expect(empty.indicators).toEqual({});
  });
});

describe("a score", () => {
  it("names its model and its two instants", () => {
    const known = NOW + DAY;
    expect(scoreAccount({ evidence: [], asOf: NOW, knownAt: known }, DEFAULT_MODEL)).toMatchObject({
      asOf: NOW,
      knownAt: known,
      modelVersion: "1.0.0",
    });
    expect(score([]).knownAt).toBe(NOW);
  });

  it("lists barriers among the indicators, and in no contribution", () => {
    const held = score([evidence("barrier", { value: 100, weight: 6 })]);
    expect(held.indicators.barrier?.score).toBe(87.5);
    expect(held.contributions).toEqual([]);
    expect(held.live).toBe(1);
  });

  it("says without whom it would stand where", () => {
    expect(score(thinEvidence(), { withoutPerson: "ann" }).withoutPerson?.removed).toBe(3);
  });

  it("refuses a value outside its domain and names it", () => {
    expect(() => score([evidence("csat"), evidence("csat", { value: 101 })])).toThrow("evidence[1].value: ");
  });

  it("refuses a model that is not valid", () => {
    expect(() => score([], {}, { ...DEFAULT_MODEL, high: 40 })).toThrow("model.high: ");
  });
});
