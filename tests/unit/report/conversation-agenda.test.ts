import { describe, expect, it } from "vitest";
import { askWords, leadWords, saidBySide } from "@/components/accounts/report/agenda/agenda-words";
import { registerWords } from "@/components/accounts/report/agenda/register-words";
import type { FieldValues, RegisterRow } from "@/lib/registers/register";
import type { ReportAnswer, ReportQuestion } from "@/lib/report/account-report";
import { conversationAgenda } from "@/lib/report/conversation-agenda";
import { seenInRegisters } from "@/lib/report/seen-in-registers";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const asOf = NOON.getTime();
const NOTHING = { factReviews: [], rows: [] };

const row = (noun: RegisterRow["noun"], fields: FieldValues): RegisterRow => ({
  ...{ id: `${noun} ${Object.values(fields).join(" ")}`, noun, fields, accountId: "harbour", version: 1 },
  ...{ recordedAt: daysAgo(1), removedAt: null, lapsesAt: null },
});

const answer = (who: string, value: number, days = 2): ReportAnswer => ({
  ...{ personId: who, who, value, answeredAt: daysAgo(days).getTime() },
  ...{ line: "They would never notice.", entry: null, isInherited: false },
});

type Side = readonly ReportAnswer[];
type Said = readonly [ours: Side, theirs: Side, isGapClear?: boolean];

const meanOf = (answers: Side) =>
  answers.length === 0 ? null : (answers.reduce((sum, { value }) => sum + value, 0) / answers.length) * 25;

const asked = (said: Partial<Record<Question, Said>>): readonly ReportQuestion[] =>
  QUESTIONS.map((question) => {
    const [ours, theirs, isGapClear = false] = said[question] ?? [[], []];
    return {
      ...{ question, isGapClear },
      team: { reading: meanOf(ours), answers: ours },
      customer: { reading: meanOf(theirs), answers: theirs },
    };
  });

const agendaOf = (
  said: Partial<Record<Question, Said>>,
  voices: Parameters<typeof conversationAgenda>[0]["voices"] = [],
) => conversationAgenda({ questions: asked(said), voices, registers: NOTHING, asOf });

const names = (questions: readonly ReportQuestion[]) => questions.map(({ question }) => question);

describe("the agenda of a conversation", () => {
  const agenda = agendaOf({
    q1: [[answer("Mira", 4)], [answer("Ann", 1)]],
    q2: [[answer("Mira", 4)], [answer("Ann", 2)], true],
    q3: [[answer("Mira", 0)], [answer("Ann", 4)], true],
    q4: [[answer("Mira", 2)], [answer("Ann", 2)], true],
    q5: [[answer("Mira", 3)], []],
  });

  it("begins with what is apart for certain, the widest first in either direction, then what may be", () => {
    expect(names(agenda.clear)).toEqual(["q3", "q2"]);
    expect(names(agenda.possible)).toEqual(["q1"]);
    expect(agenda.alike).toEqual(["q4"]);
  });

  it("asks what nobody of theirs has answered, whatever we said", () => {
    expect(names(agenda.unheard)).toEqual(["q5", "q6", "q7"]);
    expect(leadWords(agenda)).toBe(
      "2 questions clearly apart, 1 question perhaps apart, 3 questions nobody of theirs has answered.",
    );
  });

  it("asks besides what no link was answered on; that somebody cannot say is no answer", () => {
    const ann = { contactId: "ann", respondedAt: daysAgo(3) };
    const voices = [{ item: "again", value: 3, ...ann } as const, { item: "why_stay", value: null, ...ann } as const];
    expect(agendaOf({}, voices).beside).toEqual(["why_stay", "alternatives", "cost_to_leave", "headline"]);
  });

  it("says that nothing is apart only where both have answered", () => {
    const alike = Object.fromEntries(
      QUESTIONS.map((question) => [question, [[answer("Mira", 2)], [answer("Ann", 2)]]]),
    );
    expect(leadWords(agendaOf(alike))).toBe("Both sides see it alike.");
    const silent = Object.fromEntries(QUESTIONS.map((question) => [question, [[], [answer("Ann", 2)]]]));
    expect(leadWords(agendaOf(silent))).toBe("We have not said how we see it.");
  });
});

describe("a matter of the agenda", () => {
  const [first] = asked({
    q1: [[answer("Mira", 4), answer("Otto", 2)], ["Ann", "Ben", "Cleo", "Dan"].map((who) => answer(who, 1))],
  });
  if (!first) throw new Error("There is no first question.");

  it("says who said what, the highest first, and keeps our reasons to ourselves", () => {
    expect(saidBySide(first, "team", "Etc/UTC")).toBe(
      "4 · Goals missed, no ready substitute: Mira (8 Mar 2026). 2 · Days of workaround: Otto (8 Mar 2026).",
    );
    expect(saidBySide(first, "customer", "Etc/UTC")).toBe(
      "1 · A minor nuisance: Ann (8 Mar 2026), Ben (8 Mar 2026), Cleo (8 Mar 2026) and 1 other.",
    );
  });

  it("asks by which side thinks more of it, and plainly where nobody was heard", () => {
    const asks = [
      { ...first, customer: { reading: 25, answers: [] } },
      { ...first, customer: { reading: 100, answers: [] } },
      { ...first, customer: { reading: null, answers: [] } },
    ].map(askWords);
    expect(new Set(asks).size).toBe(3);
    expect(asks[0]).toBe("What would you do on the first day without us, and has anybody tried?");
  });

  it("shows beside it what the registers hold, and says where they hold nothing", () => {
    const bare = seenInRegisters(NOTHING, asOf);
    expect(QUESTIONS.map((question) => registerWords(question, bare))).toEqual([
      "Nothing that runs on us is on record.",
      "No workflow of theirs is on record.",
      "No decision of theirs in a year on record; our seat at their table is not known.",
      "No promised result is judged yet.",
      "No decision of ours in a year on record; their seat at our table is not known; no idea of theirs is on record.",
      "No recommendation in a year on record.",
      "No executive sponsor is on record.",
    ]);
    const praise = { behaviour: "speaks-well", summary: "At the fair", contactId: null, outcome: null };
    const kept = seenInRegisters(
      {
        factReviews: [],
        rows: [
          row("recommendation", { ...praise, occurredAt: daysAgo(30) }),
          row("recommendation", { ...praise, occurredAt: daysAgo(400) }),
          row("decision", {
            whose: "theirs",
            decidedOn: daysAgo(30),
            involvement: "told_after",
            summary: "The new dock",
          }),
          row("idea", { givenAt: daysAgo(90), implementedAt: daysAgo(3), summary: "Tide alarms" }),
          row("idea", { givenAt: daysAgo(90), implementedAt: null, summary: "Quieter buoys" }),
        ],
      },
      asOf,
    );
    expect(registerWords("q3", kept)).toMatch(/^1 decision of theirs in a year: told after.* 1 of 1; /);
    expect(registerWords("q5", kept)).toMatch(/; 1 of 2 ideas implemented\.$/);
    expect(registerWords("q6", kept)).toBe("Recommended us once in a year.");
  });
});
