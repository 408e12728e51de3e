import { expect, it } from "vitest";
import type { RegisterRow } from "@/lib/registers/register";
import { departmentReach } from "@/lib/report/department-reach";
import { daysAgo, NOON } from "../../factories/clock";

const department = (name: string, isRelevant = true): RegisterRow => ({
  ...{ id: name, accountId: "harbour", noun: "department", version: 1, recordedAt: NOON, removedAt: null },
  fields: { name, isRelevant, trust: null, contactId: null, summary: null },
});
const met = (departmentId: string, days: number) => ({ departmentId, at: daysAgo(days).getTime() });

it("says of the departments that mattered when both sides last met there, on the day that is asked for", () => {
  const rows = [department("Quay"), department("Yard"), department("Board"), department("Canteen", false)];
  const meetings = [met("Quay", 10), met("Quay", 150), met("Yard", 120), met("Board", 181), met("Canteen", 1)];
  const on = (days: number) =>
    departmentReach(rows, meetings, daysAgo(days).getTime()).map(({ name, lastMetAt }) => [name, lastMetAt]);
  expect(on(0)).toEqual([
    ["Quay", met("", 10).at],
    ["Yard", met("", 120).at],
    ["Board", null],
  ]);
  // What lies ahead of a day has not reached anybody then.
  expect(on(130)).toEqual([
    ["Quay", met("", 150).at],
    ["Board", met("", 181).at],
    ["Yard", null],
  ]);
});
