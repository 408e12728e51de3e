import { describe, expect, it } from "vitest";
import { dayOf } from "@/lib/calendar/wall-time";
import { interactionInput } from "@/lib/schemas/interaction";
import { surveyAnswerInput } from "@/lib/schemas/survey-answer";
import { ANN, fatesOf, fixture, HARBOUR, writesOf } from "./import-desk";

const BERLIN = "Europe/Berlin";
const answers = (rows: string) => `Email,NPS,Date\n${rows}\n`;

describe("a day in a file", () => {
  it("is the round by the clock of the file, not by ours", async () => {
    const text = fixture("answers-around-midnight").replaceAll("eva@mueller.example", "ann@harbour.example");
    const wish = { timeZone: BERLIN, now: new Date("2026-06-20T12:00:00Z") };
    expect(await writesOf("survey_answers", text, wish)).toMatchObject([
      { surveyKey: "2026-06-10", value: 9 },
      { surveyKey: "2026-06-11", value: 2, answeredAt: new Date("2026-06-10T22:30:00Z") },
    ]);
  });

  it.each(["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Honolulu"])(
    "written in %s is the same day for readers on the other side of the world",
    async (timeZone) => {
      const [answer] = await writesOf("survey_answers", answers("ann@harbour.example,9,2025-05-01"), { timeZone });
      const { answeredAt, surveyKey } = surveyAnswerInput.parse({ ...answer, answeredAt: isoOf(answer) });
      expect(surveyKey).toBe("2025-05-01");
      for (const zone of [timeZone, "UTC", "Asia/Tokyo", "Australia/Sydney", "America/Los_Angeles"])
        expect(dayOf(answeredAt, zone)).toBe("2025-05-01");
    },
  );

  it("that is today is its beginning while it is morning, so that nothing is recorded ahead of time", async () => {
    const wish = { timeZone: BERLIN, now: new Date("2026-03-10T08:00:00Z") };
    expect(await writesOf("survey_answers", answers("ann@harbour.example,9,2026-03-10"), wish)).toMatchObject([
      { answeredAt: new Date("2026-03-09T23:00:00Z"), surveyKey: "2026-03-10" },
    ]);
  });

  it("changes nothing of what was stored for that day, whatever its hour", async () => {
    const input = surveyAnswerInput.parse({
      ...{ accountId: HARBOUR, contactId: ANN, kind: "nps", surveyKey: "2026-03-09", value: 9 },
      answeredAt: "2026-03-08T23:00:00Z",
    });
    const before = { answers: [{ id: ANN, input, isRemoved: false }] };
    const wish = { timeZone: BERLIN, before };
    expect(await fatesOf("survey_answers", answers("ann@harbour.example,9,2026-03-09"), wish)).toMatchObject([
      { action: "skip" },
    ]);
  });

  it("finds a call without a key again that was stored at another hour of it", async () => {
    const text = "Account,Kind,When,Summary\nHarbour Logistics,call,2026-03-09,Asked about cranes\n";
    const stored = (occurredAt: string) => ({
      id: ANN,
      isRemoved: false,
      input: interactionInput.parse({
        ...{ accountId: HARBOUR, kind: "call", channel: "phone", summary: "Asked about cranes", occurredAt },
      }),
    });
    for (const at of ["2026-03-08T23:00:00Z", "2026-03-09T12:00:00Z"]) {
      const wish = { timeZone: BERLIN, before: { interactions: [stored(at)] } };
      expect(await fatesOf("interactions", text, wish)).toMatchObject([{ action: "skip" }]);
    }
  });
});

describe("what has not happened yet", () => {
  const NOT_YET = "This has not happened yet: only what has happened can be recorded.";

  it("is refused when the rows are checked, with the words a form has", async () => {
    const people = (text: string) =>
      text
        .replace("Müller & Söhne", "Harbour Logistics")
        .replace("Eva Müller", "Ann")
        .replace("ada@halden", "ann@harbour");
    expect(await fatesOf("interactions", people(fixture("interactions-future")))).toMatchObject([
      { action: "error", reason: `When: ${NOT_YET}` },
    ]);
    expect(await fatesOf("survey_answers", people(fixture("answers-future")))).toMatchObject([
      { action: "error", reason: `Date: ${NOT_YET}` },
    ]);
    const input = { accountId: HARBOUR, kind: "meeting", summary: "Review", occurredAt: "2199-06-01T10:00:00Z" };
    expect(interactionInput.safeParse(input).error?.issues).toMatchObject([{ path: ["occurredAt"], message: NOT_YET }]);
  });
});

describe("a complaint that was settled", () => {
  const complaint = (when: string, settled: string) =>
    `Account,Kind,When,Summary,Closed at\nHarbour Logistics,complaint,${when},Late crane,${settled}\n`;

  it("before it came is refused in the file as in the form", async () => {
    expect(await fatesOf("interactions", complaint("2026-02-10", "2026-02-01"))).toMatchObject([
      { action: "error", reason: "Closed at: Settled before it happened." },
    ]);
  });

  it("in the future is refused", async () => {
    expect(await fatesOf("interactions", complaint("2026-02-10", "2199-01-01"))).toMatchObject([
      { action: "error", reason: expect.stringContaining("Closed at: This has not happened yet") },
    ]);
  });

  it("on the very day it came is settled when it came, at the earliest", async () => {
    expect(await writesOf("interactions", complaint("2026-02-10 15:30", "2026-02-10"))).toMatchObject([
      { occurredAt: new Date("2026-02-10T15:30:00Z"), resolvedAt: new Date("2026-02-10T15:30:00Z") },
    ]);
  });
});

describe("a text that is too long", () => {
  it("is cut with a mark, and the row is kept", async () => {
    const text = `Account,Kind,When,Subject,Email body\nHarbour Logistics,email,2026-03-02,${"S".repeat(400)},${"word ".repeat(4000)}\n`;
    const [write] = await writesOf("interactions", text);
    const { note, summary } = interactionInput.parse({
      ...write,
      occurredAt: "2026-03-02T12:00:00Z",
      resolvedAt: null,
    });
    expect(note).toMatch(/^(word )+\w* … \[cut\]$/);
    expect(note?.length).toBeLessThanOrEqual(10_000);
    expect(summary).toHaveLength(300);
    expect((await fatesOf("interactions", text))[0]?.remarks).toEqual([
      { column: "Subject", what: "longer than 300 characters: cut at the end, with a mark." },
      { column: "Email body", what: "longer than 10,000 characters: cut at the end, with a mark." },
    ]);
  });

  it("is cut alike every time, in notes of accounts and people too", async () => {
    const text = `Name,Note\nHarbour Logistics,${"ä😀".repeat(3000)}\n`;
    const [first, second] = [await writesOf("accounts", text), await writesOf("accounts", text)];
    expect(first).toEqual(second);
    expect(await writesOf("contacts", `Name,Account,Note\nZoe,Quay Ltd,${"x".repeat(5000)}\n`)).toMatchObject([
      { note: expect.stringMatching(/^x{3992} … \[cut\]$/) },
    ]);
  });
});

const isoOf = (answer: object | null | undefined) =>
  answer && "answeredAt" in answer && answer.answeredAt instanceof Date ? answer.answeredAt.toISOString() : "";

it("days however they are written are the same day", async () => {
  expect(await writesOf("accounts", fixture("dates"))).toMatchObject(
    Array.from({ length: 5 }, () => ({ startedOn: new Date("2024-03-14T00:00:00Z") })),
  );
});
