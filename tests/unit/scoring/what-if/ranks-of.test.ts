import { expect, it } from "vitest";
import { ranksOf } from "@/lib/scoring/what-if/ranks-of";

it("ranks the highest first, and lets equals share a rank", () => {
  expect(ranksOf([50, 80, 50, 90, 10])).toEqual([3, 2, 3, 1, 5]);
  expect([ranksOf([90, 90, 10]), ranksOf([10, 90, 90])]).toEqual([
    [1, 1, 3],
    [3, 1, 1],
  ]);
  expect(ranksOf([])).toEqual([]);
});
