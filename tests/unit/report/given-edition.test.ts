import { describe, expect, it } from "vitest";
import type { PromiseDetail } from "@/lib/data/promises";
import type { RegisterRow } from "@/lib/registers/register";
import { givenEdition, type Reviewed } from "@/lib/report/given-edition";
import { GivenRecord, toldText } from "@/lib/report/told";

const PERIOD = { beginsOn: "2026-07-01", endsOn: "2026-09-30" };
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const on = (day: string) => new Date(`${day}T00:00:00Z`);
let last = 0;

const row = (noun: RegisterRow["noun"], fields: RegisterRow["fields"], recordedOn = "2026-07-05"): RegisterRow => {
  last += 1;
  return { id: `r${last}`, accountId: "a", noun, version: 1, recordedAt: at(recordedOn), removedAt: null, fields };
};
const promise = (changes: Partial<PromiseDetail>): PromiseDetail => {
  last += 1;
  return {
    ...{ id: `p${last}`, madeBy: "us", summary: "The tide tables", importance: 1, promisedOn: on("2026-07-01") },
    ...{ dueOn: on("2026-12-01"), keptAt: null, brokenAt: null, recordedAt: at("2026-07-01"), version: 1 },
    ...changes,
  };
};
const edition = (changes: Partial<Reviewed>) =>
  givenEdition({
    ...{
      account: { id: "a", name: "Larch Mills" },
      period: PERIOD,
      today: "2026-10-20",
      now: Number(at("2026-10-20")),
    },
    viewer: { name: "Mira", workspaceName: "Nordlicht", timeZone: "Europe/Berlin" },
    ...{ rows: [], promises: [], contracts: [], contacts: [], texts: [], earlier: new Map() },
    ...changes,
  });

describe("what belongs to a period", () => {
  const kept = (keptOn: string | null, promisedOn = "2026-05-01") =>
    edition({ promises: [promise({ promisedOn: on(promisedOn), keptAt: keptOn === null ? null : at(keptOn) })] })
      .promises.us.length;

  it("had begun by its end and was not settled before it began; what was settled since is told as it stands now", () => {
    expect([kept(null), kept("2026-07-01"), kept("2026-10-05")]).toEqual([1, 1, 1]);
    expect(kept("2026-06-30")).toBe(0);
    expect([kept(null, "2026-09-30"), kept(null, "2026-10-01")]).toEqual([1, 0]);
  });
});

describe("what was written down after a period", () => {
  const lines = (noun: "goal" | "value_commitment", fields: object) => {
    const common = { promised: 10, baseline: null, achieved: null, confirmedById: null, confirmedAt: null, unit: "h" };
    const said = {
      metric: "Hours",
      summary: "Less paper",
      measuredAt: null,
      dueOn: null,
      reviewedAt: at("2026-10-10"),
    };
    const rows = [row(noun, { ...common, ...said, horizonOn: on("2026-12-31"), ...fields }, "2026-10-10")];
    const { goals, results } = edition({ rows });
    return goals.length + results.length;
  };

  it("belongs to it where its own days say that it had begun", () => {
    expect(lines("value_commitment", {}), "nothing says so").toBe(0);
    expect(lines("value_commitment", { dueOn: on("2026-10-01") })).toBe(0);
    expect(lines("value_commitment", { dueOn: on("2026-09-30") })).toBe(1);
    expect(lines("value_commitment", { achieved: 12, measuredAt: at("2026-09-20") })).toBe(1);
    expect(lines("goal", { state: "on_track" })).toBe(0);
    expect(lines("goal", { state: "on_track", horizonOn: on("2026-09-30") })).toBe(1);
    expect(lines("goal", { state: "achieved", reviewedAt: at("2026-09-20") })).toBe(1);
  });

  it("does not where they say that it was settled before", () => {
    expect(lines("value_commitment", { achieved: 12, measuredAt: at("2026-06-20") })).toBe(0);
    expect(lines("goal", { state: "missed", reviewedAt: at("2026-06-20") })).toBe(0);
  });
});

describe("a promise", () => {
  const stateOf = (changes: Partial<PromiseDetail>) => edition({ promises: [promise(changes)] }).promises.us[0]?.state;

  it("is told by what became of it; that nobody said what did is overdue, and no judgement", () => {
    expect(stateOf({ keptAt: at("2026-08-01") })).toBe("kept");
    expect(stateOf({ brokenAt: at("2026-08-01") })).toBe("broken");
    expect(stateOf({ dueOn: on("2026-07-10") })).toBe("overdue");
  });

  it("stands under the side that gave it", () => {
    const { us, them } = edition({ promises: [promise({ madeBy: "them", summary: "Their plan" })] }).promises;
    expect([us, them.map(({ what }) => what.value)]).toEqual([[], ["Their plan"]]);
  });
});

describe("a result", () => {
  const result = (fields: object) =>
    edition({
      contacts: [{ id: "c", name: "Ann" }],
      rows: [
        row("value_commitment", {
          ...{ metric: "Hours saved", unit: "hours", promised: 10, baseline: null, dueOn: on("2026-09-30"), roi: 140 },
          ...{ achieved: null, measuredAt: null, confirmedById: null, confirmedAt: null },
          ...fields,
        }),
      ],
    }).results[0];

  it("is reached, partly reached, on the way or still to be measured", () => {
    expect(result({})?.state).toBe("due");
    expect(result({ dueOn: on("2026-12-01") })?.state).toBe("open");
    expect(result({ dueOn: on("2026-12-01"), achieved: 4, measuredAt: at("2026-08-01") })?.state).toBe("on_the_way");
    expect(result({ achieved: 12, measuredAt: at("2026-09-30") })?.state).toBe("arrived");
    expect(result({ achieved: 9, measuredAt: at("2026-09-30") })?.state).toBe("partly");
  });

  it("is not reached where what was measured is no more than there was before", () => {
    const measured = (achieved: number, baseline: number | null) =>
      result({ achieved, baseline, measuredAt: at("2026-09-30") })?.state;
    expect([measured(0, null), measured(4, 4), measured(3, 4)]).toEqual(["missed", "missed", "missed"]);
    expect([measured(1, null), measured(5, 4), measured(0, -4)]).toEqual(["partly", "partly", "partly"]);
    expect(measured(3, 40), "less may be what they wanted").toBe("partly");
    const onTheWay = { achieved: 0, measuredAt: at("2026-08-01"), dueOn: on("2026-12-01") };
    expect(result(onTheWay)?.state).toBe("on_the_way");
  });

  it("says who of theirs confirmed it, and else nobody", () => {
    const measured = { achieved: 12, measuredAt: at("2026-09-28") };
    expect(result(measured)?.confirmedBy).toBeNull();
    const confirmed = { ...measured, confirmedById: "c", confirmedAt: at("2026-09-29") };
    expect(result(confirmed)?.confirmedBy?.value).toBe("Ann");
  });
});

describe("an idea", () => {
  const idea = (fields: object) =>
    edition({
      rows: [
        row("idea", {
          ...{ summary: "A berth board", givenAt: at("2026-07-10"), outcome: null, answeredAt: null },
          ...{ implementedAt: null, implementationToldAt: null, evaluatedAt: null, evaluationToldAt: null },
          ...fields,
        }),
      ],
    }).ideas[0]?.state;

  it("is told as far as whoever gave it was told", () => {
    const accepted = { outcome: "accepted", answeredAt: at("2026-07-20") };
    expect([idea({}), idea(accepted)]).toEqual(["waits", "accepted"]);
    const done = { ...accepted, implementedAt: at("2026-09-01") };
    expect(idea(done), "nobody told them yet").toBe("accepted");
    expect(idea({ ...done, implementationToldAt: at("2026-09-10") })).toBe("implemented");
  });
});

it("of the steps ahead those are told to which they agreed", () => {
  const step = (summary: string, changes: object = {}) =>
    row("planned_step", {
      ...{ summary, plannedOn: on("2026-11-05"), stepKind: "meeting", agreement: "agreed", happenedAt: null },
      ...changes,
    });
  const rows = [
    step("Later", { plannedOn: on("2026-12-01") }),
    step("Agreed"),
    step("Today", { plannedOn: on("2026-10-20") }),
    step("Only ours", { agreement: "proposed" }),
    step("Passed", { plannedOn: on("2026-10-19") }),
    step("Done", { happenedAt: at("2026-10-01") }),
  ];
  expect(edition({ rows }).steps.map(({ what }) => what.value)).toEqual(["Today", "Agreed", "Later"]);
});

it("of many requests the open ones and the latest are told, and all are counted", () => {
  const asked = (day: number, answered: boolean) =>
    row("request", {
      summary: `Of day ${day}`,
      askedAt: at(`2026-08-${String(day).padStart(2, "0")}`),
      firstAnsweredAt: answered ? at("2026-09-01") : null,
    });
  const rows = Array.from({ length: 30 }, (_, i) => asked(i + 1, i !== 0));
  const { shown, all, settled } = edition({ rows }).requests;
  expect([shown.length, all.value, settled.value]).toEqual([25, 30, 29]);
  expect(shown.slice(0, 2).map(({ what }) => what.value)).toEqual(["Of day 1", "Of day 30"]);
});

it("a moment is told by its day where whoever brings it is", () => {
  const rows = [row("request", { summary: "Late", askedAt: new Date("2026-08-01T23:30:00Z"), firstAnsweredAt: null })];
  expect(edition({ rows }).requests.shown[0]?.askedOn?.value).toEqual(on("2026-08-02"));
});

it("contracts in force are told by their end and their day of notice, and no others", () => {
  const contract = (startsOn: string, endsOn: string | null) => ({
    ...{ id: startsOn, version: 1, createdAt: on(startsOn), startsOn: on(startsOn), noticeOn: null, arrCents: 100 },
    ...{ endsOn: endsOn === null ? null : on(endsOn), currency: "EUR", note: "Ours" },
  });
  const contracts = [
    contract("2025-01-01", "2026-10-19"),
    contract("2026-01-01", "2026-10-20"),
    contract("2026-02-01", null),
    contract("2026-10-21", null),
  ];
  expect(edition({ contracts }).terms.map(({ endsOn }) => endsOn?.value ?? null)).toEqual([on("2026-10-20"), null]);
});

describe("what they use us for", () => {
  const FIRST = "2026-05-01";
  const changes = (now: string, then: string | null, recordedOn = FIRST) => {
    const runs = row("workflow", { name: "Berth plan", departmentId: null, runsOnUs: now }, recordedOn);
    const earlier = new Map<string, Pick<RegisterRow, "fields">>();
    if (then !== null) earlier.set(runs.id, { fields: { runsOnUs: then } });
    // Another one that was known before.
    const other = row("workflow", { name: "Tides", departmentId: null, runsOnUs: "none" }, FIRST);
    const { footprint } = edition({ rows: [runs, other], earlier });
    return footprint.ended.length > 0 ? "ended" : footprint.runs[0]?.change;
  };

  it("was added where it is known that it did not run on us before", () => {
    expect(changes("partly", "none")).toBe("added");
    expect([changes("wholly", "partly"), changes("partly", "wholly")]).toEqual(["more", "less"]);
    expect(changes("none", "partly")).toBe("ended");
    expect([changes("partly", null), changes("partly", "partly")]).toEqual([null, null]);
  });

  it("is told without a change where it was only written down since", () => {
    expect(changes("wholly", null, "2026-07-05")).toBeNull();
    expect(changes("wholly", "none", "2026-07-05"), "corrected since").toBeNull();
  });
});

describe("what is not for the customer", () => {
  it("cannot be read of a record, whatever it holds", () => {
    const record = GivenRecord.ofRegister(row("idea", { summary: "A berth board", reason: "Ours", rating: 4 }));
    expect(record.text("summary").value).toBe("A berth board");
    expect(() => record.text("reason")).toThrow("idea: reason is not for the customer");
    expect(() => record.number("rating")).toThrow("not for the customer");
    expect(() => record.day("evaluatedAt", "UTC")).toThrow("not for the customer");
    expect(() => record.choice("constructor", ["a"])).toThrow("not for the customer");
  });

  it("cannot be a text that was written for ourselves", () => {
    const text = {
      ...{ id: "t", accountId: "a", beginsOn: on("2026-07-01"), endsOn: on("2026-09-30"), block: "summary" as const },
      ...{ content: "They doubt us", recordedAt: at("2026-10-01"), version: 1, removedAt: null },
    };
    expect(() => toldText({ ...text, edition: "internal" })).toThrow("not for the customer");
    expect(toldText({ ...text, edition: "customer" }).value).toBe("They doubt us");
    expect(() => edition({ texts: [{ ...text, edition: "internal" }] })).toThrow("not for the customer");
  });
});
