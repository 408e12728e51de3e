import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { planFor } from "@/lib/scoring/model/plan";

it("is worked out once for a model that cannot change, and each time for one that can", () => {
  const draft = { ...DEFAULT_MODEL };
  expect(planFor(DEFAULT_MODEL)).toBe(planFor(DEFAULT_MODEL));
  expect(planFor(draft)).not.toBe(planFor(draft));
  expect(planFor(draft).shares).toEqual(planFor(DEFAULT_MODEL).shares);
});

it("refuses a model that is not valid", () => {
  expect(() => planFor({ ...DEFAULT_MODEL, spread: 0 })).toThrow("model.spread: ");
});
