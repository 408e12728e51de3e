import { describe, expect, it } from "vitest";
import { answersOf, assessmentDraft, firstOpen } from "@/components/assessments/assessment-draft";
import { readDraft } from "@/components/form/draft";

const fields = {
  values: { q1: 3, q2: null },
  reasons: { q1: "  Targets in the plan " },
  requestKey: "1f0d6c7e-6a0b-4a39-9d59-3f6f2c1b7a10",
};
const kept = (changes: object = {}) => JSON.stringify({ fields: { ...fields, ...changes }, changedAt: 1 });

describe("the draft of an assessment", () => {
  it("comes back as it was kept", () => {
    expect(readDraft(kept(), assessmentDraft)).toEqual({ fields, changedAt: 1 });
  });

  it.each([
    ["an answer is off the scale", kept({ values: { q1: 5 } })],
    ["it holds nothing", kept({ values: {}, reasons: {} })],
  ])("is none when %s", (_, text) => {
    expect(readDraft(text, assessmentDraft)).toBeNull();
  });

  it("sends what was answered, can't say included, and leaves out what was not reached", () => {
    expect(answersOf(fields)).toEqual([
      { question: "q1", value: 3, reason: "Targets in the plan" },
      { question: "q2", value: null, reason: null },
    ]);
    expect(answersOf({ values: {}, reasons: { q4: "only a thought" } })).toEqual([]);
  });

  it("goes on at the first question without an answer", () => {
    expect(firstOpen(fields.values)).toBe(2);
    expect(firstOpen({ q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: null, q7: 4 })).toBe(7);
  });
});
