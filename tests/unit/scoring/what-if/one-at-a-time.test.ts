import { describe, expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL, oneAtATime } from "@/lib/scoring";
import { daysAgo, evidence, NOW } from "../world";

const happy = [evidence("csat", { value: 100 }), evidence("nps", { value: 100 }), evidence("tone", { value: 85 })];
const onTheEdge = { asOf: NOW, evidence: happy };

describe("one parameter at a time", () => {
  const effects = oneAtATime([onTheEdge], DEFAULT_MODEL);
  const effect = (parameter: string) => effects.filter((one) => one.parameter === parameter);

  it("moves every weight, half-life, the prior and both thresholds, once down and once up", () => {
    expect(effects).toHaveLength(34 * 4 + 2 + 6);
    expect(effect("indicators.csat.weight").map(({ value }) => value)).toEqual([0.175, expect.closeTo(0.525, 12)]);
    expect(effect("indicators.barrier.weight")).toEqual([]);
    expect(effect("indicators.barrier.halfLife").map(({ value }) => value)).toEqual([182.5, 730]);
    expect(effect("high").map(({ value }) => value)).toEqual([55, 65]);
    expect(effect("low").map(({ value }) => value)).toEqual([35, 45]);
  });

  it("counts the accounts that would stand elsewhere", () => {
    expect(effect("high")).toMatchObject([{ standing: 0 }, { standing: 1 }]);
    expect(effect("priorMass")).toMatchObject([
      { value: 1, standing: 0 },
      { value: 4, standing: 1 },
    ]);
    expect(effect("indicators.goal.weight")).toMatchObject([
      { standing: 0, risk: 0 },
      { standing: 0, risk: 0 },
    ]);
  });

  it("counts the accounts whose risk would be another", () => {
    const uneasy = {
      asOf: NOW,
      evidence: ["csat", "nps", "tone"].map((id) => evidence("csat", { id, source: id, value: 42, weight: 3 })),
    };
    const risky = oneAtATime([uneasy], DEFAULT_MODEL).filter(({ parameter }) => parameter === "low");
    expect(risky).toMatchObject([{ risk: 0 }, { risk: 1 }]);
  });

  it("sees what a single weight and a single half-life decide", () => {
    const loved = evidence("csat", { value: 100, weight: 6, occurredAt: daysAgo(180) });
    const narrow = { asOf: NOW, evidence: [loved, evidence("nps"), evidence("tone")] };
    const decided = oneAtATime([narrow], DEFAULT_MODEL).filter(({ standing }) => standing > 0);
    const named = decided.map(({ parameter, value }) => `${parameter} ${value}`);
    expect(named).toEqual(expect.arrayContaining(["indicators.csat.weight 0.175", "indicators.csat.halfLife 90"]));
    expect(named.some((name) => name.startsWith("indicators.goal"))).toBe(false);
  });

  it("stays within the domain of each parameter", () => {
    const extreme = buildModel(
      {
        high: 98,
        low: 2,
        priorMass: 1000,
        indicators: { csat: { weight: 1000, halfLife: 100_000 }, nps: { weight: 0 } },
      },
      "extreme",
    );
    const values = new Map(oneAtATime([], extreme).map(({ parameter, value }) => [parameter, value]));
    expect([values.get("high"), values.get("low"), values.get("priorMass")]).toEqual([100, 7, 1000]);
    expect([values.get("indicators.csat.weight"), values.get("indicators.csat.halfLife")]).toEqual([1000, 100_000]);
    expect(values.has("indicators.nps.weight")).toBe(false);
  });
});
