import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { deepFreeze, thresholdsOf } from "@/lib/scoring/model/scoring-model";

it("is the specification, by default", () => {
  const { indicators, ...plain } = DEFAULT_MODEL;
  expect(plain).toEqual({
    version: "1.0.0",
    spread: 25,
    priorMass: 2,
    personCap: 3,
    high: 60,
    low: 40,
    coverage: { thin: 0.15, fair: 0.3, good: 0.5 },
    trust: { halfLife: 730, priorMass: 4 },
    behaviourHalfLife: 180,
    view: "both",
  });
  expect(indicators.tone).toEqual({ weight: 0.4, halfLife: 90 });
  expect(Object.keys(indicators)).toHaveLength(35);
});

it("cannot be changed, down to its last parameter", () => {
  expect(Object.isFrozen(DEFAULT_MODEL)).toBe(true);
  expect(Object.isFrozen(DEFAULT_MODEL.indicators.tone)).toBe(true);
  expect(() => Object.assign(DEFAULT_MODEL.coverage, { thin: 0 })).toThrow();
  expect(Object.isFrozen(deepFreeze({ note: null, part: {} }).part)).toBe(true);
});

it("gives a screen its thresholds and nothing else", () => {
  expect(thresholdsOf({ ...DEFAULT_MODEL, high: 70 })).toEqual({ high: 70, low: 40, coverage: DEFAULT_MODEL.coverage });
});
