import { expect, it } from "vitest";
import { recordWeight } from "@/lib/scoring/indicators/record-weight";

it("shares an interaction among its participants", () => {
  expect(recordWeight("tone", { participants: 2 })).toBe(0.25);
  expect(recordWeight("jointSession", { participants: 4 })).toBe(0.25);
  expect(recordWeight("tone")).toBe(0.5);
});

it("weighs a promise by its importance, and a broken one double", () => {
  expect(recordWeight("promise", { importance: 3 })).toBe(3);
  expect(recordWeight("promise", { importance: 3, isBroken: true })).toBe(6);
  expect(recordWeight("promise")).toBe(1);
});

it("counts a critical support case twice, and everything else as the catalogue says", () => {
  expect([recordWeight("support"), recordWeight("support", { isCritical: true })]).toEqual([1, 2]);
  expect([recordWeight("sponsor"), recordWeight("attainment"), recordWeight("q1.team")]).toEqual([6, 3, 1]);
});

it("refuses an interaction with nobody, and an importance nobody can choose", () => {
  expect(() => recordWeight("tone", { participants: 0 })).toThrow("participants: ");
  expect(() => recordWeight("tone", { participants: 1.5 })).toThrow("participants: ");
  expect(() => recordWeight("promise", { importance: 4 })).toThrow("importance: ");
});
