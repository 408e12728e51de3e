import { expect, it } from "vitest";
import { evidenceOfAnswer } from "@/lib/scoring";
import { NOW } from "../world";

const answer = {
  question: "q3",
  side: "team",
  respondentId: "tom",
  value: 3,
  occurredAt: NOW,
  recordedAt: NOW,
} as const;

it("is one record under the name of its question, side and respondent", () => {
  expect(evidenceOfAnswer(answer)).toEqual([
    {
      id: "q3.team:tom",
      indicator: "q3.team",
      source: "tom",
      occurredAt: NOW,
      recordedAt: NOW,
      value: 75,
      weight: 1,
    },
  ]);
});

it("takes can't say for no evidence, and nothing for zero", () => {
  expect(evidenceOfAnswer({ ...answer, value: null })).toEqual([]);
  expect(evidenceOfAnswer({ ...answer, value: 0 })[0]?.value).toBe(0);
});
