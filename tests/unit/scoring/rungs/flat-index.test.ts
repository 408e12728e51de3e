import { expect, it } from "vitest";
import { DEFAULT_MODEL, INDICATORS } from "@/lib/scoring";
import { planFor } from "@/lib/scoring/model/plan";
import { flatIndex } from "@/lib/scoring/rungs/flat-index";
import { STEP_SPANS } from "@/lib/scoring/rungs/step-spans";
import { score, thinEvidence } from "../world";

it("is the index of the ladder, wherever the account lies in the array", () => {
  const thin = score(thinEvidence());
  const flat = new Float64Array(2 * INDICATORS.length);
  INDICATORS.forEach((name, i) => {
    flat[INDICATORS.length + i] = (thin.indicators[name]?.score ?? 50) - 50;
  });
  const shares = Float64Array.from(INDICATORS, (name) => planFor(DEFAULT_MODEL).shares[name]);
  expect(flatIndex(flat, INDICATORS.length, shares)).toBeCloseTo(thin.ladder.index, 10);
  expect(flatIndex(flat, 0, shares)).toBe(50);
});

it("leaves ties with the lowest step, as the ladder does", () => {
  const first = new Float64Array(INDICATORS.length);
  for (const { start } of STEP_SPANS) first[start] = 1;
  /** Satisfaction neutral, and the five steps above it this far from neutral. */
  const above = (deviation: number): number => {
    const flat = Float64Array.from(first, (share) => share * deviation);
    flat[0] = 0;
    return flatIndex(flat, 0, first);
  };
  expect([above(1e-9), above(0.5e-9), above(-0.5e-9), above(-1e-9)]).toEqual([50, 50, 50, 50]);
  expect(above(-6)).toBe(45);
});
