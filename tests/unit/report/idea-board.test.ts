import { describe, expect, it } from "vitest";
import type { FieldValues, RegisterRow } from "@/lib/registers/register";
import { ideaBoard, ideasOf } from "@/lib/report/idea-board";
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
});
