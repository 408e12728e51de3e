import { describe, expect, it } from "vitest";
import { amountText, parseAmount } from "@/lib/format/parse-amount";

describe("an amount as people type it", () => {
  it.each([
    ["120,000", "EUR", 12_000_000],
    ["120 000", "EUR", 12_000_000],
    ["120000", "EUR", 12_000_000],
    ["99.50", "EUR", 9950],
    ["1.2m", "EUR", 120_000_000],
    ["240k", "EUR", 24_000_000],
    ["1.005m", "USD", 100_500_000],
    ["0", "EUR", 0],
    ["120,000", "JPY", 120_000],
  ])("%s in %s is %i in minor units", (text, currency, cents) => {
    expect(parseAmount(text, currency)).toEqual({ cents });
  });

  it("is not known when nothing is typed", () => {
    expect(parseAmount("  ", "EUR")).toEqual({ cents: null });
  });

  it.each(["120.000", "1,2", "-5", "abc", "12,00,000", "0,125", "1 250,125", "1.5.2"])(
    "%s is asked about, not guessed",
    (text) => {
      expect(parseAmount(text, "EUR")).toHaveProperty("error");
    },
  );

  it("refuses what is no currency with words instead of breaking", () => {
    expect(parseAmount("100", "E")).toHaveProperty("error");
  });

  it("is shown the way it can be typed again", () => {
    for (const [cents, currency, text] of [
      [12_000_000, "EUR", "120,000"],
      [9950, "EUR", "99.50"],
      [120_000, "JPY", "120,000"],
    ] as const) {
      expect(amountText(cents, currency)).toBe(text);
      expect(parseAmount(text, currency)).toEqual({ cents });
    }
    expect(amountText(null, "EUR")).toBe("");
  });
});
