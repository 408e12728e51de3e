import { expect, it } from "vitest";
import { BEHAVIOURS, INDICATORS, QUESTIONS, STEPS } from "@/lib/scoring";
import { RUNGS, SIDES } from "@/lib/scoring/types";

it("names six steps behind four rungs, seven questions on two sides, and eleven behaviours", () => {
  expect([STEPS.length, RUNGS.length, QUESTIONS.length, SIDES.length, BEHAVIOURS.length]).toEqual([6, 4, 7, 2, 11]);
  expect(new Set(INDICATORS).size).toBe(35);
});
