import { expect, it } from "vitest";
import { earnedEntanglement } from "@/lib/scoring";
import { score } from "../world";

it("is earned only by an account that stands on it; the rest of its height is hollow", () => {
  const { ladder, steps } = score([]);
  const high = { ...steps, entanglement: { ...steps.entanglement, score: 80, cumulative: 65 } };
  expect(earnedEntanglement({ ladder, steps: high })).toEqual({ earned: null, hollow: 15 });
  expect(earnedEntanglement({ ladder: { ...ladder, standsOn: "entanglement" }, steps: high })).toEqual({
    earned: 65,
    hollow: 15,
  });
});
