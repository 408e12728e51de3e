import { describe, expect, it } from "vitest";
import { parseAmount as parseTypedAmount } from "@/lib/format/parse-amount";
import { parseAmount } from "@/lib/import/values/amount";
import { DIRECTION_WORDS, KIND_WORDS, recognise, SURVEY_KIND_WORDS, TIER_WORDS } from "@/lib/import/values/closed-sets";
import { parseDay, parseInstant } from "@/lib/import/values/dates";
import { convertEase, parseTone } from "@/lib/import/values/numbers";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";

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
    ["KWD 1.250", 1250, "KWD"],
    ["KWD 12,500", 12_500_000, "KWD"],
    ["12.500", 1_250_000, null],
    ["12,500", 1_250_000, null],
    ["0.5", 50, null],
    ["¥1,200", 1200, "JPY"],
    ["-3", -300, null],
    ["0", 0, null],
  ])("reads %s", (text, cents, currency) => {
    expect(parseAmount(text, "EUR")).toEqual({ cents, currency });
  });

  it.each(["", "n/a", "12-34", "1.23.4", "1,2,3", "1.23,45", "1,125m", "EUR 5 USD", "5 apples", "1e9", "0x10"])(
    "does not read %j",
    (text) => {
      expect(parseAmount(text, "EUR")).toBeNull();
    },
  );
});

describe("the same text in a file and in a form", () => {
  const wholes = ["0", "1", "12", "125", "1250", "1,250", "1.250", "1,250,000", "1.250.000", "1 250"];
  const fractions = ["", ".5", ",5", ".25", ".125", ",125"];
  const texts = wholes.flatMap((whole) =>
    fractions.flatMap((part) => ["", "k", "m"].map((unit) => whole + part + unit)),
  );

  it.each(["EUR", "JPY", "KWD"])("is never two amounts in %s: one of them may only ask", (currency) => {
    const readByBoth = texts.filter((text) => {
      const inFile = parseAmount(text, currency);
      const inForm = parseTypedAmount(text, currency);
      if (inFile === null || "error" in inForm) return false;
      expect(inFile.cents, text).toBe(inForm.cents);
      return true;
    });
    expect(readByBoth.length).toBeGreaterThan(20);
  });
});

describe("a date", () => {
  it.each([
    ["2026-03-04", "2026-03-04"],
    ["04.03.2026", "2026-03-04"],
    ["4.3.26", "2026-03-04"],
    ["Mar 4, 2026", "2026-03-04"],
    ["4 March 2026", "2026-03-04"],
    ["2026-03-04 23:30", "2026-03-04"],
    ["2026-03-04T23:30:00Z", "2026-03-04"],
  ])("reads %s", (text, day) => {
    expect(parseDay(text, null)).toBe(day);
  });

  it("reads 03/04/2026 in the order that was decided", () => {
    expect(parseDay("03/04/2026", "day_first")).toBe("2026-04-03");
    expect(parseDay("03/04/2026", "month_first")).toBe("2026-03-04");
  });

  it.each(["2026-02-30", "31.04.2026", "45000", "soon", "", "13/13/2026", "2026-03-04 25:00"])(
    "does not read %j",
    (text) => {
      expect(parseDay(text, "day_first")).toBeNull();
    },
  );

  it.each(["2026-02-30T10:00:00Z", "2026-02-29 10:00:00+01:00", "2026-04-31T00:00Z", "2026-03-04T25:00:00Z"])(
    "does not read %s as another day",
    (text) => {
      expect(parseInstant(text, null, "UTC")).toBeNull();
      expect(parseDay(text, null)).toBeNull();
    },
  );

  it.each([
    ["2026-03-14 09:30", "Europe/Berlin", "2026-03-14T08:30:00.000Z"],
    ["2026-07-14 09:30", "Europe/Berlin", "2026-07-14T07:30:00.000Z"],
    ["2026-07-14", "Europe/Berlin", "2026-07-13T22:00:00.000Z"],
    ["07/14/2026 2:05 PM", "America/New_York", "2026-07-14T18:05:00.000Z"],
    ["2026-03-29 02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["2026-03-14T09:30:00+01:00", "Asia/Kathmandu", "2026-03-14T08:30:00.000Z"],
    ["2026-03-14 09:30:00 UTC", "Asia/Kathmandu", "2026-03-14T09:30:00.000Z"],
    ["2026-03-14 09:30", "Asia/Kathmandu", "2026-03-14T03:45:00.000Z"],
  ])("reads %s on the clocks of %s", (text, zone, instant) => {
    expect(parseInstant(text, "month_first", zone)).toBe(instant);
  });
});

describe("words of other systems", () => {
  it.each([
    ["Call", "call"],
    ["E-mail", "email"],
    ["INCOMING_EMAIL", "email"],
    ["Meeting", "meeting"],
    ["QBR", "business_review"],
    ["Quarterly Business Review", "business_review"],
    ["Co-creation", "co_creation"],
    ["Task", "note"],
  ])("name the kind %s", (text, kind) => {
    expect(recognise(KIND_WORDS, text)).toBe(kind);
  });

  it("name directions, tiers and surveys", () => {
    expect(recognise(DIRECTION_WORDS, "Incoming")).toBe("inbound");
    expect(recognise(DIRECTION_WORDS, "both")).toBe("two_way");
    expect(recognise(TIER_WORDS, "Tier 1")).toBe("key");
    expect(recognise(SURVEY_KIND_WORDS, "Net Promoter Score")).toBe("nps");
    expect(recognise(SURVEY_KIND_WORDS, "nonsense")).toBeNull();
  });

  it("leave none of our own values out", () => {
    for (const kind of INTERACTION_KINDS) expect(recognise(KIND_WORDS, kind)).toBe(kind);
    for (const kind of SURVEY_KINDS) expect(recognise(SURVEY_KIND_WORDS, kind)).toBe(kind);
  });
});

describe("numbers", () => {
  it("of tone come as words or figures", () => {
    expect(["very positive", "neutral", "-0,5", "+0.25", "fine"].map(parseTone)).toEqual([1, 0, -0.5, 0.25, null]);
  });

  it("of effort turn round and stretch to 1–7, halves towards the middle", () => {
    expect([1, 2, 3, 4, 5].map((answer) => convertEase(answer, "effort_1_5"))).toEqual([7, 5, 4, 3, 1]);
    expect([1, 2, 3, 4, 5].map((answer) => convertEase(answer, "ease_1_5"))).toEqual([1, 3, 4, 5, 7]);
    expect([1, 4, 7].map((answer) => convertEase(answer, "effort_1_7"))).toEqual([7, 4, 1]);
    expect([0, 6, 2.5].map((answer) => convertEase(answer, "effort_1_5"))).toEqual([null, null, null]);
  });
});
