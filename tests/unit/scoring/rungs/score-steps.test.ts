import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { estimateAll, weighAll } from "@/lib/scoring/indicators/estimate-all";
import { planFor } from "@/lib/scoring/model/plan";
import { scoreSteps } from "@/lib/scoring/rungs/score-steps";
import { NOW, thinEvidence } from "../world";

it("is the fixed weighted mean of the indicators, missing ones included", () => {
  const estimates = estimateAll(weighAll(thinEvidence(), NOW, DEFAULT_MODEL), DEFAULT_MODEL);
  const { satisfaction, creation } = scoreSteps(estimates, planFor(DEFAULT_MODEL).shares);
  expect(satisfaction.deviation).toBeCloseTo(10.5, 9);
  expect(satisfaction.coverage).toBeCloseTo(0.25, 9);
  expect(satisfaction.sd).toBeCloseTo((0.75 * 25) / Math.sqrt(3) + (0.25 * 25) / Math.SQRT2, 9);
  expect(creation).toEqual({ deviation: 0, coverage: 0, sd: expect.closeTo(17.677_67, 5) });
});
