import { expect, it } from "vitest";
import { attainmentValue, promiseValue } from "@/lib/scoring/indicators/delivery-values";

it("values how much of a promised result arrived", () => {
  const shares = [0.4, 0.5, 0.6, 0.7, 0.8, 0.95, 1, 1.1];
  const points = shares.map((share) => Number(attainmentValue(share * 200, 200).toFixed(2)));
  expect(points).toEqual([0, 0, 16.67, 33.33, 50, 87.5, 100, 100]);
  expect([attainmentValue(-5, 1), attainmentValue(1, Number.MIN_VALUE)]).toEqual([0, 100]);
});

it("values a promise by what became of it", () => {
  expect((["kept", "late", "repaired", "broken"] as const).map(promiseValue)).toEqual([100, 50, 50, 0]);
});

it("refuses a promise of nothing, and a result that is no number", () => {
  expect(() => attainmentValue(1, 0)).toThrow("promised: ");
  expect(() => attainmentValue(Number.NaN, 1)).toThrow("achieved: ");
});
