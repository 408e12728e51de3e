import { expect, it } from "vitest";
import { DEFAULT_MODEL, INDICATORS } from "@/lib/scoring";
import { planFor } from "@/lib/scoring/model/plan";
import { flatIndex } from "@/lib/scoring/rungs/flat-index";
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
