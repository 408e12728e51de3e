import { expect, it } from "vitest";
import { constraintCliff } from "@/lib/scoring";
import { NOW } from "../world";

const ends = [NOW - 1, null, NOW + 20, NOW + 10];

it("is the next end of a barrier that holds the account", () => {
  expect(constraintCliff("captive", ends, NOW)).toBe(NOW + 10);
  expect(constraintCliff("dependent", [NOW], NOW)).toBe(NOW);
});

it("is not there when nothing holds, or nothing ends", () => {
  expect(constraintCliff("earned", ends, NOW)).toBeNull();
  expect(constraintCliff("free", ends, NOW)).toBeNull();
  expect(constraintCliff("captive", [null, NOW - 1], NOW)).toBeNull();
});
