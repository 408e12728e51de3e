import { describe, expect, it } from "vitest";
import type { RegisterRow } from "@/lib/registers/register";
import { listFacts } from "@/lib/report/list-facts";
import { listFootprint } from "@/lib/report/list-footprint";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

const on = (day: string) => new Date(`2026-10-${day}T12:00:00Z`);
const AT = on("25").getTime();
let rows = 0;
const row = (noun: RegisterNoun, fields: RegisterRow["fields"]): RegisterRow => {
  rows += 1;
  const base = { id: `row ${rows}`, accountId: "one", noun, version: 1, recordedAt: on("01"), removedAt: null };
  return { ...base, fields: { contactId: null, summary: null, reviewedAt: on("10"), ...fields } };
};
const seat = (level: string, reviewedAt: Date) =>
  row("seat", { side: "ours_at_theirs", body: "Board", level, startsOn: on("01"), endsOn: null, reviewedAt });
const review = (value: number, reviewedAt: Date) => ({
  ...{ id: "typed", kind: "seatAtTheirs" as const, value, note: "As Ann says", reviewedAt, recordedAt: reviewedAt },
});
const seatAmong = (factReviews: ReturnType<typeof review>[], kept: RegisterRow[]) =>
  listFacts({ factReviews, rows: kept }, AT).find(({ kind }) => kind === "seatAtTheirs")?.said;

describe("a fact", () => {
  it("is what was said last, by its register or by hand", () => {
    expect(seatAmong([], [])).toBeNull();
    const kept = [seat("standing", on("10"))];
    expect(seatAmong([review(50, on("05"))], kept)).toMatchObject({ value: 100, words: "Board", noun: "seat" });
    expect(seatAmong([review(50, on("15"))], kept)).toMatchObject({ value: 50, words: "As Ann says", noun: null });
    expect(seatAmong([review(50, on("10"))], kept)).toMatchObject({ value: 100 });
    expect(seatAmong([review(50, on("28"))], kept)).toMatchObject({ value: 100 });
  });
});

describe("the footprint", () => {
  const workflow = (name: string, fields: RegisterRow["fields"]) =>
    row("workflow", {
      ...{ name, departmentId: null, domain: "workflow", criticality: 4, runsOnUs: "wholly", noticedBy: null },
      ...{ hoursUntilItHurts: null, workaround: null, ...fields },
    });
  const quay = row("department", { name: "Quay", isRelevant: true, trust: 3 });
  const board = row("department", { name: "Board", isRelevant: true, trust: null });
  const yard = row("department", { name: "Yard", isRelevant: false, trust: 0 });

  it("lists what breaks by the hours until it hurts, and leaves out what does not run on us", () => {
    const { breaks } = listFootprint(
      [
        workflow("Tides", { hoursUntilItHurts: 48 }),
        workflow("Wages", { runsOnUs: "none", hoursUntilItHurts: 1 }),
        workflow("Berths", { runsOnUs: "partly", hoursUntilItHurts: 2 }),
        workflow("Flags", {}),
      ],
      AT,
    );
    expect(breaks.map(({ name, hours }) => [name, hours])).toEqual([
      ["Berths", 2],
      ["Tides", 48],
      ["Flags", null],
    ]);
  });

  it("says of each department that matters how much runs on us, and how far they trust us", () => {
    const { departments } = listFootprint(
      [
        ...[quay, board, yard, workflow("Berths", { departmentId: quay.id, runsOnUs: "partly" })],
        ...[workflow("Tides", { departmentId: quay.id, criticality: 2 }), workflow("Flags", { domain: "success" })],
      ],
      AT,
    );
    const nothing = { workflow: null, outcome: null, thinking: null, success: null };
    // (4 / 2 + 2) of 6.
    expect(departments).toEqual([
      { id: board.id, name: "Board", trust: null, shares: nothing },
      { id: quay.id, name: "Quay", trust: 3, shares: { ...nothing, workflow: 4 / 6 } },
      { id: null, name: null, trust: null, shares: { ...nothing, success: 1 } },
    ]);
  });

  it("shows no map where nothing is recorded but names", () => {
    expect(listFootprint([board], AT)).toEqual({ breaks: [], departments: [] });
  });
});
