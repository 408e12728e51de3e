import { expect, it } from "vitest";
import { ageInDays, DAY, decay, midnightAfter, midnightFrom } from "@/lib/scoring/time";
import { daysAgo, NOW } from "./world";

it("counts ages in days, negative for what lies ahead", () => {
  expect(ageInDays(daysAgo(1.5), NOW)).toBe(1.5);
  expect(ageInDays(NOW, daysAgo(2))).toBe(-2);
});

it("halves with every half-life", () => {
  expect([decay(0, 90), decay(90, 90), decay(180, 90)]).toEqual([1, 0.5, 0.25]);
});

it("finds the next midnight, and stays on one that is there", () => {
  expect([midnightAfter(NOW), midnightAfter(NOW + 1)]).toEqual([NOW + DAY, NOW + DAY]);
  expect([midnightFrom(NOW), midnightFrom(NOW + 1)]).toEqual([NOW, NOW + DAY]);
});
