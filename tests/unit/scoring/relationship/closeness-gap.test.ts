import { expect, it } from "vitest";
import { closenessGap } from "@/lib/scoring";

it("is positive when we think we are closer than the evidence says", () => {
  expect([
    closenessGap("married", "one-night-stand"),
    closenessGap("none", "partner"),
    closenessGap("dating", "dating"),
  ]).toEqual([4, -6, 0]);
});
