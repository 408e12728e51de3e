import { expect, it } from "vitest";
import { factorAt, storedFactor } from "@/lib/scoring/incremental/forward-decay";
import { daysAgo, NOW } from "../world";

it("stores a weight so that one factor ages it to any moment", () => {
  expect(storedFactor(daysAgo(180), 90) * factorAt(NOW, 90)).toBeCloseTo(0.25, 12);
  expect(storedFactor(Date.UTC(2020, 0, 1), 90)).toBe(1);
});
