import { describe, expect, it } from "vitest";
import { limitWords, sumWords } from "@/components/at-risk/at-risk-words";

const euros = { currency: "EUR", cents: 3_400_000_00 };
const pounds = { currency: "GBP", cents: 1_100_000_00 };

describe("the line above a list of risk", () => {
  it("names all relationships, the amounts of each currency, and how many amounts are missing", () => {
    const words = sumWords({ count: 620, countWithArr: 618, arr: [euros, pounds] });
    expect(words).toBe("620 relationships, €3.4m + £1.1m ARR, 2 without a known ARR");
  });

  it("leaves out what there is nothing to say about", () => {
    expect(sumWords({ count: 1, countWithArr: 1, arr: [euros] })).toBe("1 relationship, €3.4m ARR");
    expect(sumWords({ count: 1, countWithArr: 0, arr: [] })).toBe("1 relationship, 1 without a known ARR");
  });
});

describe("the line below it", () => {
  it("is not there while all of them are listed", () => {
    expect(limitWords(12, 12)).toBeNull();
  });

  it("says how many of how many are listed, also when none is", () => {
    expect(limitWords(500, 620)).toBe("The first 500 of 620 stand here.");
    expect(limitWords(0, 40)).toBe("None of the 40 fits on this page.");
  });
});
