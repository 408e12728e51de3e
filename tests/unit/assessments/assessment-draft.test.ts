import { describe, expect, it } from "vitest";
import { answersOf, draftPlace, firstOpen, readDraft } from "@/components/assessments/assessment-draft";

const draft = {
  values: { q1: 3, q2: null },
  reasons: { q1: "  Targets in the plan " },
  requestKey: "1f0d6c7e-6a0b-4a39-9d59-3f6f2c1b7a10",
  changedAt: 1,
};

describe("the draft of an assessment", () => {
  it("comes back as it was kept", () => {
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([
    ["nothing was kept", null],
    ["the text is broken off", '{"values":{"q1":3'],
    ["an answer is off the scale", JSON.stringify({ ...draft, values: { q1: 5 } })],
    ["it is of another kind", JSON.stringify({ answers: [] })],
    ["it holds nothing", JSON.stringify({ ...draft, values: {}, reasons: {} })],
  ])("is none when %s", (_, text) => {
    expect(readDraft(text)).toBeNull();
  });

  it("belongs to one member and one account", () => {
    expect(draftPlace("a", "m")).not.toBe(draftPlace("a", "n"));
    expect(draftPlace("a", "m")).not.toBe(draftPlace("b", "m"));
  });

  it("sends what was answered, can't say included, and leaves out what was not reached", () => {
    expect(answersOf(draft)).toEqual([
      { question: "q1", value: 3, reason: "Targets in the plan" },
      { question: "q2", value: null, reason: null },
    ]);
    expect(answersOf({ values: {}, reasons: { q4: "only a thought" } })).toEqual([]);
  });

  it("goes on at the first question without an answer", () => {
    expect(firstOpen(draft.values)).toBe(2);
    expect(firstOpen({ q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: null, q7: 4 })).toBe(7);
  });
});
