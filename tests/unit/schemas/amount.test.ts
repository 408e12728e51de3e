import { describe, expect, it } from "vitest";
import { amountText } from "@/lib/format/amount-text";
import { markShown, parseAmount, typedAmount } from "@/lib/schemas/amount";

describe("an amount", () => {
  it.each([
    ["1.234,56 €", 123_456, "EUR"],
    ["$1,234.56", 123_456, "USD"],
    ["£ 1 234 567", 123_456_700, "GBP"],
    ["CHF 1'200.50", 120_050, "CHF"],
    ["120k", 12_000_000, null],
    ["1,5 Mio EUR", 150_000_000, "EUR"],
    ["€1.2m", 120_000_000, "EUR"],
    ["1.125m", 112_500_000, null],
    ["1.234,5k", 123_450_000, null],
    ["1.234.567k", 123_456_700_000, null],
    ["12500.000", 1_250_000, null],
    ["1,234,567.8", 123_456_780, null],
    ["1 234 567,8", 123_456_780, null],
    ["1.200.000", 120_000_000, null],
    ["1,200,000.50", 120_000_050, null],
    ["KWD 1.250", 1250, "KWD"],
    ["KWD 12,500", 12_500_000, "KWD"],
    ["12.500", 1_250_000, null],
    ["12,500", 1_250_000, null],
    ["0.5", 50, null],
    ["1,2", 120, null],
    ["¥1,200", 1200, "JPY"],
    ["-3", -300, null],
    ["100,000 MXN", 10_000_000, "MXN"],
    ["5000 KRW", 5000, "KRW"],
    ["5000KRW", 5000, "KRW"],
    ["1,200 BND", 120_000, "BND"],
    ["12.5 KWD", 12_500, "KWD"],
    ["80k MYR", 8_000_000, "MYR"],
    ["80 kMYR", 8_000_000, "MYR"],
    ["2 mEUR", 200_000_000, "EUR"],
    ["3mio€", 300_000_000, "EUR"],
    ["40 k zł", 4_000_000, "PLN"],
    ["40 kzł", 4_000_000, "PLN"],
    ["0", 0, null],
    ["R$ 5.000", 500_000, "BRL"],
    ["US$ 1.2m", 120_000_000, "USD"],
    ["US $ 500", 50_000, "USD"],
    ["12 000 Kč", 1_200_000, "CZK"],
    ["₹12,00,000", 120_000_000, "INR"],
    ["₹ 12 lakh", 120_000_000, "INR"],
    ["Rs. 1.5 crore", 1_500_000_000, "INR"],
    ["12,00,000", 120_000_000, null],
    ["1.200,- €", 120_000, "EUR"],
    ["CHF 1'200.--", 120_000, "CHF"],
    ["Fr. 1'200.50", 120_050, "CHF"],
    ["120 TEUR", 12_000_000, "EUR"],
    ["120 T€", 12_000_000, "EUR"],
    ["1,5 Mio. €", 150_000_000, "EUR"],
    ["2 Mrd. EUR", 200_000_000_000, "EUR"],
    ["1.5 million USD", 150_000_000, "USD"],
    ["120,000 EUR p.a.", 12_000_000, "EUR"],
    ["(1,200)", -120_000, null],
    ["1,200-", -120_000, null],
    ["−5 €", -500, "EUR"],
  ])("reads %s", (text, cents, currency) => {
    expect(parseAmount(text, "EUR")).toEqual({ cents, currency });
  });

  it.each([
    ...["n/a", "12-34", "1.23.4", "1,2,3", "1.23,45", "EUR 5 USD", "5 apples", "1e9", "0x10", "12 5", "1 23 456"],
    ...["1,00,00", "EUX 5", "5 t", "5 kg", "12 €/month", ""],
  ])("does not read %j, and shows how to write one", (text) => {
    expect(parseAmount(text, "EUR")).toEqual({ problem: expect.stringContaining("such as 120,000") });
  });

  it("that two countries read differently is asked about in words", () => {
    expect(parseAmount("1,125m", "EUR")).toEqual({
      problem: "“1,125m” can be read as 1.125m or as 1125m: write the one you mean.",
    });
  });
});

describe("a sign of several currencies", () => {
  it.each([
    ["12 000 kr", "SEK", { cents: 1_200_000, currency: "SEK" }],
    ["12 000 kr.", "DKK", { cents: 1_200_000, currency: "DKK" }],
    ["40 tkr", "NOK", { cents: 4_000_000, currency: "NOK" }],
    ["12 000 kr", "EUR", { problem: "“kr” is the sign of several currencies: write SEK, NOK, DKK or ISK." }],
    ["$5", "CAD", { cents: 500, currency: "CAD" }],
    ["$5", "EUR", { cents: 500, currency: "USD" }],
    ["¥5", "CNY", { cents: 500, currency: "CNY" }],
  ])("%s beside %s", (text, currency, amount) => {
    expect(parseAmount(text, currency)).toEqual(amount);
  });
});

describe("an amount among others", () => {
  it.each([
    ["750.000", "point", 75_000],
    ["750.000", "comma", 75_000_000],
    ["12,500", "comma", 1250],
    ["12,500", "point", 1_250_000],
    ["1,125m", "comma", 112_500_000],
    ["1.234.567", "point", 123_456_700],
  ] as const)("%s where decimals have a %s", (text, marks, cents) => {
    expect(parseAmount(text, "EUR", marks)).toEqual({ cents, currency: null });
  });

  it("is asked about where the others show both", () => {
    expect(parseAmount("12.500", "EUR", "mixed")).toEqual({
      problem: expect.stringContaining("can be read as 12.500"),
    });
    expect(parseAmount("12.50", "EUR", "mixed")).toEqual({ cents: 1250, currency: null });
  });

  it.each([
    ["48500.500", "point"],
    ["96.25 €", "point"],
    ["1'200.500", "point"],
    ["1,234,567", "point"],
    ["1.234,56", "comma"],
    ["0,500", "comma"],
    ["750.000", "open"],
    ["12,500", "open"],
    ["1200", null],
    ["n/a", null],
  ])("%s shows the mark: %s", (text, mark) => {
    expect(markShown(text)).toBe(mark);
  });
});

describe("an amount typed beside a currency", () => {
  it("is not known when nothing is typed", () => {
    expect(typedAmount("  ", "EUR")).toEqual({ cents: null });
  });

  it.each(["E", "EUX", "BTC"])("needs a currency there is, and %s is none", (currency) => {
    expect(typedAmount("100", currency)).toEqual({ problem: expect.stringContaining("three letters") });
  });

  it("may name that currency, and no other", () => {
    expect(typedAmount("€120k", "EUR")).toEqual({ cents: 12_000_000 });
    expect(typedAmount("$120k", "EUR")).toEqual({ problem: "This amount is in USD, but the currency is EUR." });
  });

  it("is shown the way it can be typed again", () => {
    for (const [cents, currency, text] of [
      [12_000_000, "EUR", "120,000"],
      [9950, "EUR", "99.50"],
      [120_000, "JPY", "120,000"],
      [1_234_567, "KWD", "1,234.567"],
    ] as const) {
      expect(amountText(cents, currency)).toBe(text);
      expect(typedAmount(text, currency)).toEqual({ cents });
    }
    expect(amountText(null, "EUR")).toBe("");
  });
});
