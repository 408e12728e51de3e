import { describe, expect, it } from "vitest";
import { shownSections } from "@/components/review/given/shown-sections";
import type { RegisterRow } from "@/lib/registers/register";
import { type GivenEdition, givenEdition } from "@/lib/report/given-edition";
import { givenWithout } from "@/lib/report/given-without";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const row = (id: string, noun: RegisterRow["noun"], fields: RegisterRow["fields"], recordedOn = "2026-07-05") => ({
  ...{ id, accountId: "a", noun, version: 1, recordedAt: at(recordedOn), removedAt: null, fields },
});
const promise = (madeBy: "us" | "them") => ({
  ...{ id: `promise of ${madeBy}`, madeBy, summary: "The tide tables", importance: 1, promisedOn: on("2026-07-01") },
  ...{ dueOn: on("2026-12-01"), keptAt: null, brokenAt: null, recordedAt: at("2026-07-01"), version: 1 },
});
const many = (noun: "request" | "support_case", fields: (isSettled: boolean) => RegisterRow["fields"]) =>
  Array.from({ length: 28 }, (_, i) => row(`${noun} ${i + 1}`, noun, fields(i > 1)));
const result = { metric: "Hours", unit: "h", promised: 10, baseline: null, dueOn: on("2026-09-30"), achieved: null };
const idea = { summary: "A berth board", givenAt: at("2026-07-10"), outcome: null, answeredAt: null };
const BEFORE = "2026-05-01";

/** Something in every place where a line can stand. */
const WHOLE = givenEdition({
  ...{ account: { id: "a", name: "Larch Mills" }, today: "2026-10-20", now: Number(at("2026-10-20")) },
  period: { beginsOn: "2026-07-01", endsOn: "2026-09-30" },
  viewer: { name: "Mira", workspaceName: "Nordlicht", timeZone: "UTC" },
  rows: [
    row("result", "value_commitment", { ...result, measuredAt: null, confirmedById: null, confirmedAt: null }),
    row("goal", "goal", {
      summary: "Less",
      horizonOn: on("2026-12-31"),
      state: "at_risk",
      reviewedAt: at("2026-08-01"),
    }),
    row("idea", "idea", { ...idea, implementedAt: null, implementationToldAt: null }),
    row("step", "planned_step", {
      ...{ summary: "Meet", plannedOn: on("2026-11-05"), stepKind: "meeting", agreement: "agreed", happenedAt: null },
    }),
    row("runs", "workflow", { name: "Gate", departmentId: null, runsOnUs: "wholly" }, BEFORE),
    row("ended", "workflow", { name: "Tides", departmentId: null, runsOnUs: "none" }, BEFORE),
    row("since", "workflow", { name: "Berths", departmentId: null, runsOnUs: "wholly" }),
    ...many("request", (isSettled) => ({
      ...{ summary: "How?", askedAt: at("2026-08-01"), firstAnsweredAt: isSettled ? at("2026-08-03") : null },
    })),
    ...many("support_case", (isSettled) => ({
      ...{ summary: "Gate stuck", openedAt: at("2026-08-01"), isComplaint: false, reopenedAt: null },
      solvedAt: isSettled ? at("2026-08-02") : null,
    })),
  ],
  promises: [promise("us"), promise("them")],
  contracts: [
    {
      ...{ id: "contract", version: 1, createdAt: on("2026-01-01"), startsOn: on("2026-01-01"), endsOn: null },
      ...{ noticeOn: null, arrCents: 100, currency: "EUR", note: null },
    },
  ],
  ...{ contacts: [], texts: [] },
  earlier: new Map([
    ["runs", { fields: { runsOnUs: "partly" } }],
    ["ended", { fields: { runsOnUs: "partly" } }],
  ]),
});

const linesOf = (edition: GivenEdition) =>
  shownSections(edition).flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));
const keys = linesOf(WHOLE).map(({ key }) => key);
const titlesOf = (edition: GivenEdition, told?: GivenEdition) =>
  shownSections(edition, told).flatMap(({ parts }) => parts.map(({ title }) => title));

describe("an edition without a line", () => {
  it("lacks that one and no other, and tells of the others what it told, wherever the line stood", () => {
    expect(keys).toHaveLength(60);
    for (const key of keys) {
      const expected = linesOf(WHOLE).filter((line) => line.key !== key);
      expect(linesOf(givenWithout(WHOLE, [key])), key).toEqual(expected);
    }
    expect(shownSections(givenWithout(WHOLE, keys))).toEqual([]);
  });

  it("counts what it tells, and so does the one in which the line can be told again", () => {
    const most = "What is open and the latest are listed.";
    expect(titlesOf(WHOLE)).toEqual(
      expect.arrayContaining([`28 problems, 26 solved. ${most}`, `28 requests, 26 answered. ${most}`]),
    );
    const told = givenWithout(WHOLE, ["support_case 1", "support_case 3", "request 3"]);
    const counted = [`26 problems, 25 solved. ${most}`, `27 requests, 25 answered. ${most}`];
    expect(titlesOf(told)).toEqual(expect.arrayContaining(counted));
    expect(titlesOf(WHOLE, told)).toEqual(titlesOf(told));
  });

  it("says nothing of a line that did not stand in it", () => {
    expect(linesOf(givenWithout(WHOLE, ["support_case 9999"]))).toEqual(linesOf(WHOLE));
    expect(titlesOf(givenWithout(WHOLE, ["support_case 9999"]))).toEqual(titlesOf(WHOLE));
  });
});
