import { describe, expect, it } from "vitest";
import { notToAskWords } from "@/components/accounts/report/brief/brief-words";
import { momentOfDay } from "@/lib/calendar/day-moments";
import type { RegisterRow } from "@/lib/registers/register";
import { whatNotToAsk } from "@/lib/report/what-not-to-ask";
import { whatToAsk } from "@/lib/report/what-to-ask";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import { DEFAULT_MODEL, type Evidence, scoreAccount } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const ann = { id: "ann", name: "Ann" };
const ben = { id: "ben", name: "Ben" };
const asOf = NOON.getTime();

const answered = (contactId: string, kind: SurveyKind, days: number) => ({
  ...{ contactId, kind, answeredAt: daysAgo(days) },
});

const known = (indicator: Evidence["indicator"], source: string, value: number): Evidence => ({
  ...{ id: `${indicator}:${source}`, indicator, source, value, weight: 1 },
  ...{ occurredAt: asOf - 1, recordedAt: asOf - 1 },
});

interface Asked {
  readonly coming?: readonly { readonly id: string; readonly name: string }[];
  readonly answers?: readonly ReturnType<typeof answered>[];
  readonly evidence?: readonly Evidence[];
  readonly isTroubled?: boolean;
}

const asked = ({ coming = [ann], answers = [], evidence = [], isTroubled = false }: Asked) =>
  whatToAsk(scoreAccount({ evidence, asOf }, DEFAULT_MODEL), DEFAULT_MODEL, {
    ...{ coming, surveyAnswers: answers, isTroubled, asOf },
  }).map(({ indicator, whom }) => [indicator, whom]);

describe("what to ask in a meeting", () => {
  it("is three questions, to somebody who comes, and first what would start the ladder", () => {
    expect(asked({})[0]).toEqual(["csat", "Ann"]);
    expect(asked({})).toHaveLength(3);
    const evidence = [1, 2, 3].map((n) => known("csat", `one ${n}`, 75));
    expect(asked({ evidence })).toHaveLength(3);
  });

  it("is never asked again of whoever answered it within a quarter; another of those who come is asked", () => {
    expect(asked({ answers: [answered("ann", "csat", 89)] })).not.toContainEqual(["csat", "Ann"]);
    expect(asked({ answers: [answered("ann", "csat", 91)] })[0]).toEqual(["csat", "Ann"]);
    expect(asked({ coming: [ann, ben], answers: [answered("ann", "csat", 3)] })[0]).toEqual(["csat", "Ben"]);
    const both = [answered("ann", "nps", 3), answered("ben", "nps", 3)];
    expect(asked({ coming: [ann, ben], answers: both }).map(([indicator]) => indicator)).not.toContain("nps");
  });

  it("asks for no mark while something is wrong, and never for what is ours to write down", () => {
    expect(asked({ isTroubled: true }).map(([indicator]) => indicator)).not.toContain("csat");
    for (const evidence of [[], [known("csat", "one", 90)], [known("csat", "one", 10), known("ces", "one", 90)]]) {
      for (const [indicator] of asked({ evidence })) {
        expect(indicator).not.toMatch(/\.team$|^tone$|^promise$|^support$|^reply$|^jointSession$/);
      }
    }
  });

  it("has nobody to ask a question of a survey where nobody comes", () => {
    for (const [indicator, whom] of asked({ coming: [] })) expect([indicator, whom]).toEqual([indicator, null]);
  });
});

const row = (noun: RegisterRow["noun"], fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id: `${noun} ${fields["summary"]}`, accountId: "harbour", noun, version: 1, recordedAt: daysAgo(200) },
  ...{ removedAt: null, fields },
});
const fact = (contactId: string, about: string, summary: string) =>
  row("person_fact", { contactId, about, summary, learnedAt: daysAgo(300), isAnticipated: false });
const ask = (days: number, outcome: string | null) =>
  row("ask", {
    ...{ contactId: "ben", askedFor: "speaks-well", summary: `A reference, ${days}`, theirBenefit: "Seen" },
    ...{ askedAt: daysAgo(days), outcome, answeredAt: outcome === null ? null : daysAgo(days - 1) },
  });

describe("what not to ask in a meeting", () => {
  const meeting = {
    ...{ coming: [ann], surveyAnswers: [], rows: [], hasListened: true, asOf, zone: "UTC" },
    nameOf: (id: string) => (id === "ann" ? "Ann" : "Ben"),
  };

  it("is what one of those who come wants left alone", () => {
    const rows = [
      fact("ann", "avoid", "The old terminal"),
      fact("ben", "avoid", "Golf"),
      fact("ann", "personal", "Tea"),
    ];
    expect(whatNotToAsk({ ...meeting, rows })).toMatchObject([
      { kind: "marked", who: "Ann", what: "The old terminal" },
    ]);
  });

  it("is what they answered within a quarter, a line for each day, of those who come alone", () => {
    const surveyAnswers = [
      ...[answered("ann", "nps", 4), answered("ann", "q1", 4), answered("ann", "csat", 60)],
      ...[answered("ann", "ces", 100), answered("ben", "nps", 2)],
    ];
    expect(whatNotToAsk({ ...meeting, surveyAnswers })).toMatchObject([
      { kind: "answered", who: ["Ann"], surveys: ["nps", "q1"], on: "2026-03-06" },
      { kind: "answered", who: ["Ann"], surveys: ["csat"], on: "2026-01-09" },
    ]);
  });

  it("is said once of all who answered on one day", () => {
    const surveyAnswers = [answered("ann", "nps", 4), answered("ben", "csat", 4), answered("ben", "nps", 4)];
    expect(whatNotToAsk({ ...meeting, coming: [ben, ann], surveyAnswers })).toMatchObject([
      { kind: "answered", who: ["Ben", "Ann"], surveys: ["nps", "csat"], on: "2026-03-06" },
    ]);
  });

  it("is one sitting over the midnight of Greenwich for whoever reads it elsewhere, and two in one UTC day", () => {
    const at = (kind: SurveyKind, answeredAt: string) => ({
      ...{ contactId: "ann", kind, answeredAt: new Date(answeredAt) },
    });
    const told = (surveyAnswers: readonly ReturnType<typeof at>[], zone: string) =>
      whatNotToAsk({ ...meeting, surveyAnswers, zone }).map((one) => one.kind === "answered" && [one.on, one.surveys]);
    const sitting = [at("csat", "2026-03-06T00:03:00Z"), at("nps", "2026-03-05T23:58:00Z")];
    expect(told(sitting, "America/New_York")).toEqual([["2026-03-05", ["csat", "nps"]]]);
    const apart = [at("csat", "2026-03-06T22:00:00Z"), at("nps", "2026-03-06T02:00:00Z")];
    expect(told(apart, "America/New_York")).toEqual([
      ["2026-03-06", ["csat"]],
      ["2026-03-05", ["nps"]],
    ]);
  });

  it.each(["Pacific/Auckland", "America/Los_Angeles"])("names the day of an ask as it was typed, in %s", (zone) => {
    const onDay = (askedAt: Date) => ({ ...ask(1, null), fields: { ...ask(1, null).fields, askedAt } });
    const typed = [
      momentOfDay(new Date("2026-03-06"), NOON),
      momentOfDay(new Date("2026-03-06"), new Date("2026-03-06T01:00:00Z")),
      momentOfDay(new Date("2026-03-06"), new Date("2026-03-05T20:00:00Z")),
    ];
    for (const one of whatNotToAsk({ ...meeting, rows: typed.map(onDay), zone })) {
      expect(notToAskWords(one, 1)).toContain("on 6 Mar 2026");
    }
  });

  it("is what we asked of any of them within a quarter, and how that stands", () => {
    expect(whatNotToAsk({ ...meeting, rows: [ask(10, null), ask(20, "no"), ask(100, "yes")] })).toMatchObject([
      { kind: "asked", who: "Ben", what: "A reference, 10", stands: "Waits for an answer" },
      { kind: "asked", who: "Ben", what: "A reference, 20", stands: "They said no" },
    ]);
  });

  it("is before all else anything for ourselves, as long as what matters to them is not written down (C42)", () => {
    const rows = [fact("ann", "avoid", "The old terminal"), ask(10, null)];
    const told = whatNotToAsk({ ...meeting, rows, surveyAnswers: [answered("ann", "nps", 4)], hasListened: false });
    expect(told.map(({ kind }) => kind)).toEqual(["unheard", "marked", "answered", "asked"]);
  });

  it("keeps apart two records that say the same", () => {
    const rows = ["one", "other"].map((id) => ({ ...fact("ann", "avoid", "The old terminal"), id }));
    expect(new Set(whatNotToAsk({ ...meeting, rows }).map(({ key }) => key)).size).toBe(2);
  });
});
