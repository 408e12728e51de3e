import { describe, expect, it } from "vitest";
import { gapWords } from "@/components/gaps/gap-row";
import { comparedWords } from "@/components/gaps/gap-sum-words";

const sum = (count: number, euros = 0) => ({
  count,
  countWithArr: euros > 0 ? count : 0,
  arr: euros > 0 ? [{ currency: "EUR", cents: euros * 100 }] : [],
});

describe("a gap in words", () => {
  it("says who sees more, and that it may be so where it is only possible", () => {
    expect(gapWords(24.4, true)).toBe("We see 24 points more than they do");
    expect(gapWords(-17.6, true)).toBe("They see 18 points more than we do");
    expect(gapWords(16, false)).toBe("We may see 16 points more than they do");
  });

  it("is told beside how much can be compared at all", () => {
    const none = { clear: sum(0), possible: sum(0), alike: sum(0), all: sum(40) };
    expect(comparedWords(none)).toBe("Of no account did both sides answer the same question yet.");
    expect(comparedWords({ ...none, clear: sum(2), alike: sum(3, 1_200_000) })).toBe(
      "Both sides answered the same questions at 5 of 40 accounts; 3 accounts with €1.2m ARR are seen alike.",
    );
    expect(comparedWords({ ...none, alike: sum(1) })).toBe(
      "Both sides answered the same questions at 1 of 40 accounts; 1 account is seen alike.",
    );
    expect(comparedWords({ ...none, possible: sum(1) })).toBe(
      "Both sides answered the same questions at 1 of 40 accounts; none is seen alike.",
    );
  });
});
