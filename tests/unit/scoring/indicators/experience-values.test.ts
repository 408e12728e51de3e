import { expect, it } from "vitest";
import { cesValue, effortValue, replyValue, supportValue } from "@/lib/scoring/indicators/experience-values";

it("turns ease, effort and replies into points", () => {
  expect([1, 4, 5.5, 7].map(cesValue)).toEqual([0, 50, 75, 100]);
  expect([5, 3, 1].map(effortValue)).toEqual([0, 50, 100]);
  expect([4, 8, 26, 37, 60].map((hours) => Number(replyValue(hours).toFixed(2)))).toEqual([100, 90, 45.83, 22.92, 0]);
});

it("values a support case by what became of it", () => {
  const outcomes = ["solved_in_target", "solved_late", "reopened", "unresolved_past_target"] as const;
  expect(outcomes.map(supportValue)).toEqual([100, 50, 25, 0]);
});

it("refuses an answer outside its scale", () => {
  expect(() => cesValue(8)).toThrow("rating: ");
  expect(() => effortValue(0)).toThrow("rating: ");
  expect(() => replyValue(-1)).toThrow("hours: ");
});
