import { expect, it } from "vitest";
import { holdingStep } from "@/lib/scoring/rungs/holding-step";

it("is the step above the one they stand on, the lowest where they stand on none, and none at the top", () => {
  const held = ([null, "satisfaction", "delivery", "entanglement"] as const).map((standsOn) =>
    holdingStep({ ladder: { standsOn } }),
  );
  expect(held).toEqual(["satisfaction", "experience", "creation", null]);
});
