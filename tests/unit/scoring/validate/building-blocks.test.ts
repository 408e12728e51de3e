import { expect, it } from "vitest";
import { entryAt } from "@/lib/scoring/entry-at";
import { mean, sampleVariance, sum } from "@/lib/scoring/validate/averages";
import { checkFilled, checkFlags, checkLength, checkNumbers } from "@/lib/scoring/validate/check-lists";
import { countBelow, countUpTo } from "@/lib/scoring/validate/count-below";
import { median } from "@/lib/scoring/validate/median";

it("averages", () => {
  expect([sum([]), sum([1, 2, 4]), mean([1, 2, 6])]).toEqual([0, 7, 3]);
  expect([sampleVariance([]), sampleVariance([5]), sampleVariance([1, 3]), sampleVariance([1, 2, 6])]).toEqual([
    0, 0, 2, 7,
  ]);
  expect([median([9]), median([3, 1, 20]), median([4, 1, 3, 2])]).toEqual([9, 3, 2.5]);
});

it("finds the place of a value among sorted ones, with and without its equals", () => {
  const sorted = [1, 2, 2, 2, 5];
  expect([0, 1, 2, 3, 5, 6].map((limit) => countBelow(sorted, limit))).toEqual([0, 0, 1, 4, 4, 5]);
  expect([0, 1, 2, 3, 5, 6].map((limit) => countUpTo(sorted, limit))).toEqual([0, 1, 4, 4, 5, 5]);
  expect(countBelow([], 1)).toBe(0);
});

it("takes the entry at a place, and never one that is not there", () => {
  expect(entryAt(["a", "b"], 1)).toBe("b");
  expect(entryAt([null], 0)).toBeNull();
  expect(() => entryAt(["a"], 1)).toThrow("There is no entry 1 in a list of 1.");
});

it("refuses lists that are empty, of another length or hold what is no number", () => {
  expect(checkNumbers([1, -2.5], "x")).toEqual([1, -2.5]);
  expect(checkFlags([0, 1], "x")).toEqual([0, 1]);
  expect(() => checkFilled([], "x")).toThrow("x: must not be empty");
  expect(() => checkFilled("abc", "x")).toThrow("x: must be a list");
  expect(() => checkNumbers([1, null], "x")).toThrow("x[1]: must be a number");
  expect(() => checkFlags([-1], "x")).toThrow("x[0]: must lie in [0, 1]");
  expect(() => checkLength([1, 2], "x", 3)).toThrow("x: must have 3 entries");
});
