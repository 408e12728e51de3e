import { describe, expect, it } from "vitest";
import { periodWords } from "@/components/review/given/period-words";
import { shownSections } from "@/components/review/given/shown-sections";
import type { RegisterRow } from "@/lib/registers/register";
import { givenEdition, type Reviewed } from "@/lib/report/given-edition";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const row = (noun: RegisterRow["noun"], fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id: noun, accountId: "a", noun, version: 1, recordedAt: at("2026-07-05"), removedAt: null, fields },
});
const sections = (changes: Partial<Reviewed>) =>
  shownSections(
    givenEdition({
      ...{ account: { id: "a", name: "Larch Mills" }, today: "2026-10-20", now: Number(at("2026-10-20")) },
      period: { beginsOn: "2026-07-01", endsOn: "2026-09-30" },
      viewer: { name: "Mira", workspaceName: "Nordlicht", timeZone: "UTC" },
      ...{ rows: [], promises: [], contracts: [], contacts: [], texts: [], earlier: new Map() },
      ...changes,
    }),
  );
const linesOf = (changes: Partial<Reviewed>) =>
  sections(changes).flatMap(({ parts }) =>
    parts.flatMap(({ lines }) => lines.map(({ what, more, state }) => [what, more, state?.word ?? null])),
  );

it("what nothing is known of is left out, with its title", () => {
  expect(sections({})).toEqual([]);
  const goal = {
    summary: "Half the paper",
    horizonOn: on("2026-12-31"),
    state: "at_risk",
    reviewedAt: at("2026-08-01"),
  };
  expect(sections({ rows: [row("goal", goal)] }).map(({ title }) => title)).toEqual(["Your goals"]);
  expect(linesOf({ rows: [row("goal", goal)] })).toEqual([["Half the paper", "by 31 Dec 2026", "Needs attention"]]);
});

describe("a result", () => {
  const result = (fields: object) =>
    linesOf({
      contacts: [{ id: "c", name: "Ann" }],
      rows: [
        row("value_commitment", {
          ...{ metric: "Hours saved", unit: "hours", promised: 1200, baseline: null, dueOn: on("2026-09-30") },
          ...{ achieved: null, measuredAt: null, confirmedById: null, confirmedAt: null },
          ...fields,
        }),
      ],
    })[0];

  it("says what was promised, what there was before, what arrived, and whether they say so too", () => {
    expect(result({})).toEqual(["Hours saved", "Promised 1,200 hours by 30 Sept 2026", "To be measured"]);
    const measured = { achieved: 1300.5, measuredAt: at("2026-09-30"), baseline: 0 };
    expect(result(measured)?.[1]).toBe(
      "Promised 1,200 hours by 30 Sept 2026 · 0 hours before · reached 1,300.5 hours, measured 30 Sept 2026 · measured by us, not confirmed by you yet",
    );
    const confirmed = { ...measured, confirmedById: "c", confirmedAt: at("2026-10-01") };
    expect(result(confirmed)?.[1]).toMatch(/ · confirmed by Ann$/);
    expect(result({ ...confirmed, achieved: 0 })?.[2]).toBe("Not reached");
  });
});

it("a case says when it was reported and solved, that it is a complaint, and that it came back", () => {
  const rows = [
    row("support_case", {
      ...{ summary: "Gate stuck", openedAt: at("2026-08-01"), targetHours: 24, isCritical: true, isComplaint: true },
      ...{ solvedAt: at("2026-08-02"), reopenedAt: at("2026-08-05"), contactId: null },
    }),
  ];
  expect(linesOf({ rows })).toEqual([["Gate stuck", "complaint · reported 1 Aug 2026 · it came back once", "Open"]]);
});

it("a period is called by its quarter, and else by its days", () => {
  expect(periodWords(on("2026-07-01"), on("2026-09-30"))).toBe("Q3 2026, 1 Jul 2026 to 30 Sept 2026");
  expect(periodWords(on("2026-07-02"), on("2026-09-30"))).toBe("2 Jul 2026 to 30 Sept 2026");
});
