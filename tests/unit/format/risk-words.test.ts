import { describe, expect, it } from "vitest";
import { riskSentence } from "@/lib/format/risk-words";
import { DAY, type RiskCode, type RiskFact } from "@/lib/scoring";
import { RISK_CODES } from "@/lib/scoring/results";

const on = Date.UTC(2026, 10, 3);
const said = (code: RiskCode, fact: RiskFact) => riskSentence({ code, fact });

describe("the sentence of a warning", () => {
  it("names one cause with its day and its number", () => {
    expect(said("direct-signal", { kind: "complaint", on, days: 26.4 })).toBe(
      "A complaint has been open since 3 Nov 2026, for 26 days.",
    );
    expect(said("direct-signal", { kind: "answer", on, indicator: "csat", value: 10 })).toBe(
      "A very bad answer on 3 Nov 2026: Satisfaction survey (CSAT), 10 of 100.",
    );
    expect(said("silence", { kind: "silence", on, days: 118 })).toBe(
      "Nothing has come from them since 3 Nov 2026, for 118 days.",
    );
    expect(said("falling", { kind: "news", since: on, step: "satisfaction", points: -9.26 })).toBe(
      "What we learned since 3 Nov 2026 pulls satisfaction down by 9.3 points.",
    );
    expect(said("single-threaded", { kind: "people", since: on, now: 1, before: 4 })).toBe(
      "Only one of their people has been in touch since 3 Nov 2026; in the nine months before it were 4.",
    );
  });

  it("never puts a number on the wrong side of its limit", () => {
    const reading = { kind: "reading", reading: 39.7, limit: 40, on } as const;
    expect(said("low-satisfaction", reading)).toBe(
      "They are not happy: a reading of 39.7, pulled down most on 3 Nov 2026.",
    );
    expect(said("captive", { kind: "held", since: on, pain: 71.2, goodwill: 39.6, limit: 40 })).toBe(
      "They stay because leaving is hard (71 of 100, since 3 Nov 2026), not because they want to (39.6).",
    );
    expect(said("watermelon", { kind: "gap", side: "customer", since: on, ours: 85, theirs: 39.6, limit: 40 })).toBe(
      "We think it goes well (85 of 100); since 3 Nov 2026 their own answers say it does not (39.6).",
    );
  });

  it("says since when trust is low, how much a broken promise weighed and how long a sponsor is gone", () => {
    expect(said("broken-trust", { kind: "reading", reading: 31, limit: 40, on })).toBe(
      "We lost their trust in what we promise: a reading of 31, since 3 Nov 2026.",
    );
    expect(said("broken-trust", { kind: "promise", on, importance: 3 })).toBe(
      "We broke a promise of importance 3 of 3, on 3 Nov 2026.",
    );
    expect(said("sponsor-lost", { kind: "sponsor", on, days: 26 })).toBe(
      "They lost the executive who stood up for us, by the review of 3 Nov 2026, 26 days ago.",
    );
  });

  it("promises nothing of results where none were agreed", () => {
    expect(said("low-value", { kind: "reading", reading: 31, limit: 40, on: on + DAY })).not.toMatch(/promised/);
  });

  it("never leaves one to choose between causes, also where no more is known", () => {
    for (const code of RISK_CODES) {
      const sentence = riskSentence({ code, fact: null });
      expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
      expect(sentence).not.toMatch(/\bor\b/);
    }
  });
});
