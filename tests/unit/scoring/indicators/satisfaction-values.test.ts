import { expect, it } from "vitest";
import { csatValue, npsValue, toneValue } from "@/lib/scoring/indicators/satisfaction-values";

it("turns the answers of the published examples into points", () => {
  expect([1, 2, 3, 4, 5].map(csatValue)).toEqual([0, 25, 50, 75, 100]);
  expect([6, 7, 8, 9, 10].map((rating) => Number(npsValue(rating).toFixed(2)))).toEqual([42.86, 50, 66.67, 83.33, 100]);
  expect([-1, 0, 0.8].map(toneValue)).toEqual([0, 50, 90]);
});

it("refuses an answer outside its scale", () => {
  expect(() => csatValue(0)).toThrow("rating: ");
  expect(() => npsValue(11)).toThrow("rating: ");
  expect(() => toneValue(1.1)).toThrow("sentiment: ");
});
