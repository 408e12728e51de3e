import { expect, it } from "vitest";
import { promiseCounts } from "@/lib/scoring";
import { evidence, NOW } from "../world";

it("counts the promises of all time by what became of them", () => {
  const records = [100, 100, 50, 0].map((value) => evidence("promise", { value }));
  expect(promiseCounts([...records, evidence("goal", { value: 100 })], NOW, NOW)).toEqual({
    kept: 2,
    late: 1,
    broken: 1,
  });
  expect(promiseCounts(records, NOW - 1, NOW)).toEqual({ kept: 0, late: 0, broken: 0 });
});
