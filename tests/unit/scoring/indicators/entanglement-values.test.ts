import { expect, it } from "vitest";
import { departmentsValue, workflowValue } from "@/lib/scoring";
import { answerValue, barrierValue, seatValue, sponsorValue } from "@/lib/scoring/indicators/entanglement-values";

it("turns answers, seats, sponsors and barriers into points", () => {
  expect([0, 1, 2, 3, 4].map(answerValue)).toEqual([0, 25, 50, 75, 100]);
  expect([0, 4].map(barrierValue)).toEqual([0, 100]);
  expect((["none", "consulted", "standing"] as const).map(seatValue)).toEqual([0, 50, 100]);
  expect((["none", "named", "active"] as const).map(sponsorValue)).toEqual([0, 50, 100]);
});

it("values the share of departments and workflows that lean on us", () => {
  expect([departmentsValue(0, 4), departmentsValue(2, 4), departmentsValue(3, 4)]).toEqual([0, 50, 75]);
  expect(workflowValue(4, 5)).toBe(80);
  expect([departmentsValue(4, 4), workflowValue(5, 5)]).toEqual([100, 100]);
});

it("refuses shares that make no sense", () => {
  expect(() => departmentsValue(5, 4)).toThrow("active: must not exceed relevant");
  expect(() => departmentsValue(0, 0)).toThrow("relevant: ");
  expect(() => workflowValue(-1, 4)).toThrow("onUs: ");
  expect(() => workflowValue(0, 0)).toThrow("registered: ");
  expect(() => answerValue(5)).toThrow("answer: ");
  expect(() => barrierValue(-1)).toThrow("level: ");
});
