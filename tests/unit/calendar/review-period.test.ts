import { describe, expect, it } from "vitest";
import { boundsOf, daysOfQuarter, quarterBefore, quarterOfPeriod } from "@/lib/calendar/review-period";

describe("a quarter", () => {
  it.each([
    ["2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-Q2", "2026-04-01", "2026-06-30"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
  ])("%s is from %s to %s, and is known by these days again", (quarter, beginsOn, endsOn) => {
    expect(daysOfQuarter(quarter)).toEqual({ beginsOn, endsOn });
    expect(quarterOfPeriod({ beginsOn, endsOn })).toBe(quarter);
  });

  it("is none by another name, nor by other days", () => {
    for (const name of ["2026-Q5", "2026-Q0", "Q3 2026", "2026", ""]) expect(daysOfQuarter(name), name).toBeNull();
    expect(quarterOfPeriod({ beginsOn: "2026-01-01", endsOn: "2026-03-30" })).toBeNull();
    expect(quarterOfPeriod({ beginsOn: "2026-01-02", endsOn: "2026-03-31" })).toBeNull();
  });

  it.each([
    ["2026-01-01", 0, "2026-Q1"],
    ["2026-01-01", 1, "2025-Q4"],
    ["2026-11-30", 1, "2026-Q3"],
    ["2026-12-31", 5, "2025-Q3"],
  ])("seen from %s, the one %i before is %s", (day, count, quarter) => {
    expect(quarterBefore(day, count)).toBe(quarter);
  });
});

it("a period lies between its first moment and the first one after it", () => {
  const { from, until } = boundsOf({ beginsOn: "2026-07-01", endsOn: "2026-07-01" });
  expect([new Date(from).toISOString(), new Date(until).toISOString()]).toEqual([
    "2026-07-01T00:00:00.000Z",
    "2026-07-02T00:00:00.000Z",
  ]);
});
