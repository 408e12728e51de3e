import { describe, expect, it } from "vitest";
import { choicesOf, countedAnswers, DEFAULT_ITEMS, isScaled, kindsOf } from "@/lib/pulse/items";
import { readSent } from "@/lib/pulse/read-sent";
import { secondsToAnswer } from "@/lib/pulse/reading-time";
import { PULSE_ITEMS } from "@/lib/schemas/pulse";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { LANGUAGES, wordingOf } from "@/lib/wording/languages";

describe("what can be asked", () => {
  it("covers every record of what customers say", () => {
    expect([...kindsOf(PULSE_ITEMS)].sort()).toEqual([...SURVEY_KINDS].sort());
  });

  it.each(PULSE_ITEMS.filter(isScaled))("names the worst and the best answer of %s in every language", (item) => {
    const choices = choicesOf(item).map(String);
    for (const language of LANGUAGES) {
      const named = Object.keys(wordingOf(language).items.v1[item].anchors);
      expect(named).toContain(choices[0]);
      expect(named).toContain(choices.at(-1));
      expect(choices).toEqual(expect.arrayContaining(named));
    }
  });

  it("is read and answered in at most 100 seconds, as it is usually asked", () => {
    for (const language of LANGUAGES) {
      const seconds = secondsToAnswer(DEFAULT_ITEMS, language);
      expect(seconds).toBeGreaterThan(40);
      expect(seconds).toBeLessThanOrEqual(100);
    }
    expect(DEFAULT_ITEMS.length).toBeGreaterThanOrEqual(5);
    expect(DEFAULT_ITEMS.length).toBeLessThanOrEqual(7);
  });

  it("counts the words on the screen at 200 a minute, and three seconds for each choice", () => {
    // "Would you choose us again today?" 6, anchors 2 + 2 + 1 + 2 + 1, "I can't say" 3: 17 words
    expect(secondsToAnswer(["again"], "en")).toBeCloseTo((17 / 200) * 60 + 3, 9);
    expect(secondsToAnswer(["again", "again"], "en")).toBeCloseTo(2 * ((17 / 200) * 60 + 3), 9);
  });
});

describe("what a response says to the score", () => {
  it("is the higher of the two parts of question 7, in whichever order", () => {
    const parts = [
      { item: "q7_executives", value: 1 },
      { item: "q7_customers", value: 3 },
    ] as const;
    expect(countedAnswers(parts)).toEqual([{ kind: "q7", value: 3 }]);
    expect(countedAnswers([...parts].reverse())).toEqual([{ kind: "q7", value: 3 }]);
  });

  it("is one part where the other cannot be said, and nothing where neither can", () => {
    const silent = { item: "q7_customers", value: null } as const;
    expect(countedAnswers([silent, { item: "q7_executives", value: 0 }])).toEqual([{ kind: "q7", value: 0 }]);
    expect(countedAnswers([silent])).toEqual([{ kind: "q7", value: null }]);
  });

  it("leaves out whatever enters no score", () => {
    expect(
      countedAnswers([
        { item: "cost_to_leave", value: 4 },
        { item: "headline", value: 4 },
      ]),
    ).toEqual([]);
  });
});

describe("what a page sends", () => {
  const items = ["csat", "nps", "comment"] as const;

  it("is read as answers, as not to be said, and as taken back", () => {
    expect(readSent(items, { csat: "5", nps: "-", comment: "  " })).toEqual({
      given: [
        { item: "csat", value: 5, text: null },
        { item: "nps", value: null, text: null },
      ],
      cleared: ["comment"],
    });
  });

  it.each<Record<string, string>>([
    { csat: "0" },
    { csat: "6" },
    { nps: "11" },
    { csat: "4.0" },
    { csat: " 4" },
    { csat: "٣" },
    { q1: "1" },
    { toString: "1" },
  ])("is no answer: %j", (sent) => {
    expect(readSent(items, sent)).toBeNull();
  });
});
