import { expect, it } from "vitest";
import { buildModel, DEFAULT_MODEL, twoLenses } from "@/lib/scoring";
import { NOW, thinEvidence } from "../world";

it("shows one account by the core and by the weights of its segment", () => {
  const segment = buildModel({ indicators: { csat: { weight: 0.7 } } }, "retail-1");
  const lenses = twoLenses({ asOf: NOW, evidence: thinEvidence() }, DEFAULT_MODEL, segment);
  expect([lenses.core.modelVersion, lenses.segment.modelVersion]).toEqual(["1.0.0", "retail-1"]);
  expect(lenses.difference.satisfaction).toBeCloseTo(
    lenses.segment.steps.satisfaction.score - lenses.core.steps.satisfaction.score,
    12,
  );
  expect(lenses.difference.satisfaction).not.toBe(0);
});
