import { expect, it } from "vitest";
import { difference } from "@/lib/scoring/explain/difference";
import { score, thinEvidence } from "../world";

it("says by how much each step and the ladder are higher", () => {
  const change = difference(score(thinEvidence()), score([]));
  expect(change.satisfaction).toBeCloseTo(10.5, 9);
  expect(change.creation).toBe(0);
  expect(change.ladder).toBeCloseTo(15.5 / 6, 9);
});
