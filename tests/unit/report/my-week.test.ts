import { expect, it } from "vitest";
import type { DueLine } from "@/lib/report/due-queue";
import { weekOf } from "@/lib/report/my-week";

const TODAY = "2026-03-10";
const account = { id: "a", name: "Larch Mills" };
const line = (key: string, on: string | null, group: DueLine["group"] = "soon"): DueLine => ({
  ...{ key, on, group, account, kind: "complaint", what: "The gate sticks", interactionId: "i" },
});
const action = (key: string, on: string): DueLine => ({
  ...{ key, on, group: "soon", account, kind: "action" },
  action: {
    ...{ id: key, accountId: "a", accountName: "Larch Mills", version: 1, summary: "Call" },
    ...{ reasonKind: "other", reasonKey: null, promiseId: null, reason: null, ownerId: "o", ownerName: "Otto" },
    ...{ dueOn: on, state: "open", snoozedUntil: null, closedOn: null, outcome: null },
    ...{ isOverdue: false, isWaiting: false },
  },
});
const keysOf = (...lines: readonly DueLine[]) =>
  weekOf(lines, TODAY).map((part) => [part.group, ...part.lines.map(({ key }) => key)]);

it("stands by its day, what is late first and what has no day last", () => {
  const found = keysOf(
    line("someday", null, "undated"),
    line("in a quarter", "2026-06-01", "later"),
    line("in a month", "2026-03-30"),
    line("in a week", "2026-03-17"),
    line("tomorrow", "2026-03-11"),
    line("today", TODAY),
    line("long ago", "2025-09-01", "long-overdue"),
    line("late", "2026-03-01", "overdue"),
  );
  expect(found).toEqual([
    ["overdue", "long ago", "late"],
    ["today", "today"],
    ["week", "tomorrow", "in a week"],
    ["month", "in a month"],
    ["later", "in a quarter"],
    ["undated", "someday"],
  ]);
});

it("puts what somebody took on before what else is due that day, and keeps the order of what has none", () => {
  expect(keysOf(line("b", TODAY), action("mine", TODAY), line("a", TODAY))).toEqual([["today", "mine", "b", "a"]]);
  expect(keysOf(line("z", null, "at-risk"), line("a", null, "unknown"))).toEqual([["undated", "z", "a"]]);
});

it("counts what has lapsed today as late, as the list of what is due does", () => {
  expect(keysOf(line("lapsed", TODAY, "overdue"))).toEqual([["overdue", "lapsed"]]);
});

it("says of each stretch of time how many more have no room, also where none has", () => {
  const left = [line("x", TODAY), line("y", TODAY), line("z", "2025-09-01", "long-overdue")];
  expect(weekOf([line("a", TODAY)], TODAY, left).map(({ group, lines, more }) => [group, lines.length, more])).toEqual([
    ["overdue", 0, 1],
    ["today", 1, 2],
  ]);
});
