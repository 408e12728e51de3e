import { describe, expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL, parseModel } from "@/lib/scoring";
import { validateModel } from "@/lib/scoring/model/build-model";

describe("a new version of the model", () => {
  it("changes what it names, and keeps the rest", () => {
    const model = buildModel({ high: 65, coverage: { good: 0.6 }, indicators: { csat: { weight: 0.5 } } }, "2.0.0");
    expect(model).toMatchObject({ version: "2.0.0", high: 65, low: 40, coverage: { thin: 0.15, good: 0.6 } });
    expect(model.indicators.csat).toEqual({ weight: 0.5, halfLife: 180 });
    expect(Object.isFrozen(model)).toBe(true);
    expect(DEFAULT_MODEL.high).toBe(60);
  });

  it("can build on another version", () => {
    const strict = buildModel({ high: 70 }, "strict");
    expect(buildModel({ low: 30 }, "stricter", strict)).toMatchObject({ high: 70, low: 30 });
  });

  it.each<[string, unknown]>([
    ["model", 5],
    ["model.version", { version: "2" }],
    ["model.spread", { spread: 0 }],
    ["model.spread", { spread: 101 }],
    ["model.priorMass", { priorMass: 0 }],
    ["model.priorMass", { priorMass: 1001 }],
    ["model.personCap", { personCap: -1 }],
    ["model.high", { high: 49 }],
    ["model.high", { high: 101 }],
    ["model.low", { low: 51 }],
    ["model.low", { low: "40" }],
    ["model.behaviourHalfLife", { behaviourHalfLife: 100_001 }],
    ["model.coverage.thin", { coverage: { thin: 0 } }],
    ["model.coverage.good", { coverage: { good: 1.1 } }],
    ["model.coverage.mid", { coverage: { mid: 0.2 } }],
    ["model.coverage", { coverage: { thin: 0.4 } }],
    ["model.coverage", { coverage: { fair: 0.6 } }],
    ["model.trust.halfLife", { trust: { halfLife: 0 } }],
    ["model.trust", { trust: 5 }],
    ["model.view", { view: "ours" }],
    ["model.indicators.mood", { indicators: { mood: {} } }],
    ["model.indicators.csat", { indicators: { csat: 5 } }],
    ["model.indicators.csat.halfLife", { indicators: { csat: { halfLife: Number.NaN } } }],
    ["model.indicators.csat.weight", { indicators: { csat: { weight: -1 } } }],
    ["model.indicators.barrier.weight", { indicators: { barrier: { weight: 0 } } }],
    ["model.indicators", { indicators: { valueCase: { weight: 0 }, propositionPulse: { weight: 0 } } }],
  ])("is refused by the name of %s", (path, raw) => {
    expect(() => parseModel(raw, "2.0.0")).toThrow(`${path}: `);
  });

  it("may change how fast a barrier fades", () => {
    expect(buildModel({ indicators: { barrier: { halfLife: 100 } } }, "2.0.0").indicators.barrier.halfLife).toBe(100);
  });
});

describe("a complete model", () => {
  it("is valid when every parameter is in its domain", () => {
    expect(() => validateModel(DEFAULT_MODEL)).not.toThrow();
    expect(() => validateModel({ ...DEFAULT_MODEL, version: "" })).toThrow("model.version: ");
    expect(() => validateModel({ ...DEFAULT_MODEL, low: 60 })).toThrow("model.low: ");
    for (const indicator of ["csat", "barrier"] as const) {
      const indicators = { ...DEFAULT_MODEL.indicators, [indicator]: { weight: 0, halfLife: 0 } };
      expect(() => validateModel({ ...DEFAULT_MODEL, indicators })).toThrow(`model.indicators.${indicator}.halfLife: `);
    }
  });
});
