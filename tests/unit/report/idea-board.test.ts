import { describe, expect, it } from "vitest";
import { stepsWords } from "@/components/ideas/idea-words";
import type { FieldValues, RegisterRow } from "@/lib/registers/register";
import { ideaBoard, ideasOf, measuresByAccount } from "@/lib/report/idea-board";
import { IDEA_SETS } from "@/lib/schemas/idea-query";
import { daysAgo, NOON } from "../../factories/clock";

const row = (noun: "idea" | "idea_reaction", id: string, fields: FieldValues): RegisterRow => ({
  ...{ id, accountId: "harbour", noun, version: 1, recordedAt: NOON, removedAt: null, fields },
});
const idea = (id: string, days: number, fields: FieldValues = {}) =>
  row("idea", id, { summary: id, contactId: "ann", givenAt: daysAgo(days), ...fields });
const reaction = (ideaId: string | null, contactId: string | null, days: number, rating: number | null = null) =>
  row("idea_reaction", `${ideaId} ${contactId} ${days}`, {
    ...{ ideaId, contactId, stance: "for", reactedAt: daysAgo(days), rating },
  });

const ROWS = [
  idea("board", 200, {
    ...{ outcome: "accepted", answeredAt: daysAgo(190), rating: 4, evaluatedAt: daysAgo(150) },
    ...{ evaluationToldAt: daysAgo(149), implementedAt: daysAgo(40) },
    ...{ revenueCents: 480_000, savedCents: 20_000, currency: "EUR" },
  }),
  idea("horn", 50, { contactId: "ben", outcome: "answered", answeredAt: daysAgo(20) }),
  idea("lamp", 10, { evaluatedAt: daysAgo(5), savedCents: 7_000, currency: "USD" }),
  idea("old", 400, { implementedAt: daysAgo(300), implementationToldAt: daysAgo(299) }),
  idea("to come", -1),
  reaction("board", "ben", 180, 2),
  reaction("board", "ann", 170, 0),
  reaction("board", null, 160, 0),
  reaction("horn", "ann", -2),
  reaction(null, "ann", 30),
];
const board = ideaBoard(ROWS, { asOf: NOON.getTime(), priorMass: 2 });

describe("the ideas of an account", () => {
  it("come to the measures, by hand", () => {
    expect(board.measures).toMatchObject({
      ...{ contributors: 2, toDate: 4, last30Days: 1, ideas: 3, supporters: 1 },
      ...{ answered: 2, evaluated: 2, implemented: 1, medianDaysToAnswer: 20 },
      value: [
        { currency: "EUR", amount: 500_000 },
        { currency: "USD", amount: 7_000 },
      ],
    });
    // A 4 of ours and a 2 of Ben, 100 and 50 points; Ann's own idea is not hers to rate, and nobody is nobody.
    expect(board.measures.quality).toBe(50 + 50 / 4);
  });

  it("stand behind each number, as many as it says", () => {
    const ids = (set: (typeof IDEA_SETS)[number]) => ideasOf(board.ideas, set, NOON.getTime()).map(({ id }) => id);
    const listed = Object.fromEntries(IDEA_SETS.map((set) => [set, ids(set)]));
    expect(listed).toEqual({
      ...{ year: ["lamp", "horn", "board"], month: ["lamp"], all: ["lamp", "horn", "board", "old"] },
      ...{ rated: ["board"], reacted: ["board"], answered: ["horn", "board"], evaluated: ["lamp", "board"] },
      ...{ implemented: ["board"], untold: ["lamp", "board"], worth: ["lamp", "board"] },
    });
    const { measures, counts } = board;
    expect(counts).toEqual(Object.fromEntries(IDEA_SETS.map((set) => [set, ids(set).length])));
    const { ideas, toDate, last30Days, answered, evaluated, implemented } = measures;
    expect([ideas, toDate, last30Days, answered, evaluated, implemented]).toEqual([
      counts.year,
      counts.all,
      counts.month,
      counts.answered,
      counts.evaluated,
      counts.implemented,
    ]);
  });

  it("show of a past day no step and no word that came later", () => {
    const then = ideaBoard(ROWS, { asOf: daysAgo(100).getTime(), priorMass: 2 });
    const [first, second, ...others] = then.ideas;
    expect([first?.id, second?.id, others]).toEqual(["board", "old", []]);
    expect(first?.implemented).toEqual({ at: null, toldAt: null });
    expect(first?.state).toMatchObject({ word: "Accepted" });
    expect(first?.reactions.map(({ contactId }) => contactId)).toEqual([null, "ann", "ben"]);
  });

  it("are told of what was found by whoever answers them then or later, and by whoever says that they are implemented", () => {
    const steps = (fields: FieldValues) => ideaBoard([idea("one", 90, fields)], { asOf: NOON.getTime(), priorMass: 2 });
    const answered = (days: number) =>
      steps({ outcome: "accepted", answeredAt: daysAgo(days), evaluatedAt: daysAgo(50) });
    const shown = ({ ideas: [one], counts }: ReturnType<typeof steps>) => [counts.untold, one && stepsWords(one)[1]];
    expect([60, 50, 40].map((days) => shown(answered(days)))).toEqual([
      [1, "looked into 19 Jan 2026, not told yet"],
      [0, "looked into 19 Jan 2026, told 19 Jan 2026"],
      [0, "looked into 19 Jan 2026, told 29 Jan 2026"],
    ]);
    const done = { evaluatedAt: daysAgo(50), implementedAt: daysAgo(40), implementationToldAt: daysAgo(30) };
    expect(shown(steps(done))[0]).toBe(0);
    expect(steps(done).ideas[0]?.evaluated.toldAt).toBe(daysAgo(30).getTime());
  });
});

describe("the ideas of many accounts", () => {
  const of = (accountId: string, ...rest: Parameters<typeof idea>) => ({ ...idea(...rest), accountId });
  const names = new Map([
    ["one", "Harbour"],
    ["two", "Åland"],
    ["three", "Zephyr"],
  ]);

  it("are counted first, and measured of those that gave most in a year", () => {
    const rows = [
      of("one", "a", 10),
      of("two", "b", 10),
      of("two", "c", 500),
      of("three", "d", 9),
      of("three", "e", 8),
    ];
    const moment = { asOf: NOON.getTime(), priorMass: 2 };
    const { lines, others } = measuresByAccount(ideaBoard(rows, moment).ideas, { ...moment, names, most: 2 });
    expect(lines.map(({ name, measures: { ideas, toDate } }) => [name, ideas, toDate])).toEqual([
      ["Zephyr", 2, 2],
      ["Åland", 1, 2],
    ]);
    expect(others).toBe(1);
  });

  it("are gone through once, however many there are", () => {
    const looks = new Map<string, number>();
    const counted = (id: string): RegisterRow => ({
      ...idea(id, 20),
      get id() {
        looks.set(id, (looks.get(id) ?? 0) + 1);
        return id;
      },
    });
    const ids = Array.from({ length: 200 }, (_, i) => `idea ${i}`);
    const rows = [...ids.map(counted), ...ids.map((id) => reaction(id, "ben", 5))];
    const moment = { asOf: NOON.getTime(), priorMass: 2 };
    const { ideas } = ideaBoard(rows, moment);
    expect(Math.max(...looks.values())).toBeLessThan(20);
    expect(ideas.every(({ reactions }) => reactions.length === 1)).toBe(true);
  });
});
