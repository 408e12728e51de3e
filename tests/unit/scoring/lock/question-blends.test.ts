import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { estimateAll, weighAll } from "@/lib/scoring/indicators/estimate-all";
import { dependencyLean, halves, questionLean } from "@/lib/scoring/lock/question-blends";
import { evidence, NOW } from "../world";

const estimates = estimateAll(
  weighAll([evidence("q1.customer", { value: 100 }), evidence("q1.team", { value: 0 })], NOW, DEFAULT_MODEL),
  DEFAULT_MODEL,
);

it("hears the customer twice as loud as the team", () => {
  const { deviation, coverage } = questionLean(estimates, "q1");
  expect(deviation).toBeCloseTo((2 * 50) / 9 - 50 / 9, 12);
  expect(coverage).toBeCloseTo(1 / 3, 12);
});

it("asks for dependency what breaks and what is in use, in equal parts", () => {
  expect(dependencyLean(estimates).deviation).toBeCloseTo(questionLean(estimates, "q1").deviation / 2, 12);
  expect(halves({ deviation: 10, coverage: 0.2 }, { deviation: -20, coverage: 0 })).toEqual({
    deviation: -5,
    coverage: 0.1,
  });
});
