import { expect, it } from "vitest";
import { bestNextQuestions, DEFAULT_MODEL } from "@/lib/scoring";
import { score, thinEvidence } from "../world";

it("asks first for what would tell most", () => {
  const questions = bestNextQuestions(score(thinEvidence()), DEFAULT_MODEL);
  expect(questions.slice(0, 4).map(({ indicator }) => indicator)).toEqual([
    "propositionPulse",
    "attainment",
    "ces",
    "creationPulse",
  ]);
  expect(questions[0]).toEqual({ indicator: "propositionPulse", step: "proposition", unknown: 0.5 });
  expect(questions.map(({ indicator }) => indicator)).not.toContain("barrier");
  expect(questions).toHaveLength(34);
});
