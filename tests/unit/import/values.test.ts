import { describe, expect, it } from "vitest";
import { CHOICES, DIRECTION_WORDS, KIND_WORDS, recognise, SURVEY_KIND_WORDS } from "@/lib/import/values/closed-sets";
import { parseDay, parseInstant } from "@/lib/import/values/dates";
import { parseCount, parseFigure, parseTone } from "@/lib/import/values/numbers";
import { SUPPLIER_SHARES, TIERS } from "@/lib/schemas/account";
import { type AnswerScale, onOurScale } from "@/lib/schemas/answer-scales";
import { DECISION_ROLES, SENIORITIES } from "@/lib/schemas/contact";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import { cesValue, effortValue } from "@/lib/scoring/indicators/experience-values";

describe("a date", () => {
  it.each([
    ["2026-03-04", "2026-03-04"],
    ["04.03.2026", "2026-03-04"],
    ["4.3.26", "2026-03-04"],
    ["Mar 4, 2026", "2026-03-04"],
    ["4 March 2026", "2026-03-04"],
    ["2026-03-04 23:30", "2026-03-04"],
    ["2026-03-04T23:30:00Z", "2026-03-04"],
    ["2024/03/14", "2024-03-14"],
    ["2024.03.14", "2024-03-14"],
    ["2024. 03. 14.", "2024-03-14"],
    ["20240314", "2024-03-14"],
    ["2024年3月14日", "2024-03-14"],
    ["14-Mar-24", "2024-03-14"],
    ["14 Mar '24", "2024-03-14"],
    ["45365", "2024-03-14"],
    ["45365.75", "2024-03-14"],
    ["1710403200", "2024-03-14"],
    ["14. März 2024", "2024-03-14"],
    ["14. Mrz. 24", "2024-03-14"],
    ["14 mars 2024", "2024-03-14"],
    ["14 de marzo de 2024", "2024-03-14"],
    ["14 października 2024", "2024-10-14"],
    ["14 Sept. 2024", "2024-09-14"],
    ["1er juillet 2024", "2024-07-01"],
    ["1 jui 2024", null],
    ["Thu, 14 Mar 2024", "2024-03-14"],
    ["Thursday, March 14th, 2024", "2024-03-14"],
  ])("reads %s as %s", (text, day) => {
    expect(parseDay(text, null)).toBe(day);
  });

  it("reads 03/04/2026 in the order that was decided", () => {
    expect(parseDay("03/04/2026", "day_first")).toBe("2026-04-03");
    expect(parseDay("03/04/2026", "month_first")).toBe("2026-03-04");
  });

  it.each([
    "2026-02-30",
    "31.04.2026",
    "2026-03.04",
    "20261304",
    "12345",
    "99999",
    "soon",
    "",
    "13/13/2026",
    "2026-03-04 25:00",
  ])("does not read %j", (text) => {
    expect(parseDay(text, "day_first")).toBeNull();
  });

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
    ["45365,75", "Europe/Berlin", "2024-03-14T17:00:00.000Z"],
    ["1710403200", "Asia/Kathmandu", "2024-03-14T08:00:00.000Z"],
    ["1710403200250", "Asia/Kathmandu", "2024-03-14T08:00:00.250Z"],
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
    expect(recognise(CHOICES.tier.words, "Tier 1")).toBe("key");
    expect(recognise(SURVEY_KIND_WORDS, "Net Promoter Score")).toBe("nps");
    expect(recognise(SURVEY_KIND_WORDS, "nonsense")).toBeNull();
  });

  it("leave none of our own values out", () => {
    for (const kind of INTERACTION_KINDS) expect(recognise(KIND_WORDS, kind)).toBe(kind);
    for (const kind of SURVEY_KINDS) expect(recognise(SURVEY_KIND_WORDS, kind)).toBe(kind);
    const sets = { tier: TIERS, declaredType: RELATIONSHIP_TYPES, supplierShare: SUPPLIER_SHARES };
    const choices = { ...sets, seniority: SENIORITIES, decisionRole: DECISION_ROLES };
    for (const [name, { words }] of Object.entries(CHOICES)) {
      const values: readonly string[] = new Map(Object.entries(choices)).get(name) ?? [];
      expect(
        values.map((value) => recognise(words, value)),
        name,
      ).toEqual(values);
      expect(values, name).not.toEqual([]);
    }
  });
});

describe("numbers", () => {
  it.each(["1200", "1,200", "1.200", "1 200", "1'200", " 1200 "])("that count may stand as %j", (text) => {
    expect(parseCount(text)).toBe(1200);
  });

  it.each(["", "-5", "12,5", "1.2k", "1,200.50", "1,20", "0.500", "about 50", "51-200"])(
    "that count are not read from %j",
    (text) => {
      expect(parseCount(text)).toBeNull();
    },
  );

  it.each(["1,200", "1.200", "1 200", "1'200", "1200", "1200.0"])(
    "that are figures stand as %j with any sign",
    (text) => {
      expect(["", "+", "-", "\u2212"].map((sign) => parseFigure(`${sign}${text}`))).toEqual([1200, 1200, -1200, -1200]);
    },
  );

  it("that are figures may have decimals behind their thousands", () => {
    const texts = ["1,200.50", "-1.200,5", "1'234'567.25", "-0,5", "140,5", "12.34", "0.500", "-0,125"];
    expect(texts.map(parseFigure)).toEqual([1200.5, -1200.5, 1_234_567.25, -0.5, 140.5, 12.34, 0.5, -0.125]);
    const wrong = ["", "-", "--5", "+-5", "1,20,300", "1,200,50", "1,200.", "1.200.50", "5-", "high"];
    expect(wrong.map(parseFigure)).toEqual(wrong.map(() => null));
  });

  it("of tone come as words or figures", () => {
    expect(["very positive", "neutral", "-0,5", "+0.25", "fine"].map(parseTone)).toEqual([1, 0, -0.5, 0.25, null]);
  });

  it("of effort turn round and stretch to 1–7 exactly, so that they score as the 1–5 form of the model does", () => {
    const on = (scale: AnswerScale, ...answers: readonly number[]) =>
      answers.map((answer) => onOurScale(answer, scale, "ces"));
    expect(on("5-1", 1, 2, 3, 4, 5)).toEqual([7, 5.5, 4, 2.5, 1]);
    expect(on("1-5", 1, 2, 3, 4, 5)).toEqual([1, 2.5, 4, 5.5, 7]);
    expect(on("7-1", 1, 4, 7)).toEqual([7, 4, 1]);
    expect(on("5-1", 0, 6, 2.5)).toEqual([null, null, null]);
    for (const answer of [1, 2, 3, 4, 5]) {
      expect(cesValue(onOurScale(answer, "5-1", "ces") ?? 0)).toBeCloseTo(effortValue(answer), 9);
    }
  });
});
