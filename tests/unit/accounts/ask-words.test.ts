import { describe, expect, it } from "vitest";
import { askWords } from "@/components/accounts/report/ladder/ask-words";
import type { Indicator } from "@/lib/scoring";

const question = (indicator: Indicator, isReview = false) => ({
  ...{ indicator, isReview, open: 1, best: 2, worst: -1 },
  step: "satisfaction" as const,
});

describe("what to find out", () => {
  it("is a talk with whoever decides, where somebody is said to", () => {
    const tone = question("tone");
    expect(askWords(tone, { hasUnmeasured: false, decides: "Ann" })).toBe("Talk to Ann, who decides.");
    expect(askWords(tone, { hasUnmeasured: false })).toBe("Talk to them, and note how they sounded.");
  });

  it("asks to measure only what was promised and is not measured yet", () => {
    const attainment = question("attainment");
    expect(askWords(attainment, { hasUnmeasured: true })).toBe("Measure what became of the results we promised.");
    expect(askWords(attainment, { hasUnmeasured: false })).toBe(
      "Write down a result they were promised, and measure it.",
    );
  });
});
