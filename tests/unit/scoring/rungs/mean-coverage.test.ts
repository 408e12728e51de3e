import { expect, it } from "vitest";
import { meanCoverage } from "@/lib/scoring/rungs/mean-coverage";
import { score, thinEvidence } from "../world";

it("is the plain mean over the six steps", () => {
  const thin = score(thinEvidence());
  const sum = Object.values(thin.steps).reduce((total, { coverage }) => total + coverage, 0);
  expect(meanCoverage(thin)).toBeCloseTo(sum / 6, 12);
  expect(meanCoverage(thin)).toBeGreaterThan(0.1);
});
