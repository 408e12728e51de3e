import { describe, expect, it } from "vitest";
import { momentOfDay } from "@/lib/calendar/day-moments";
import { DAY_MS } from "@/lib/calendar/days";
import type { RenewalRecords, SaidCall } from "@/lib/data/renewals";
import { renewalDesk } from "@/lib/report/renewal-desk";
import { dayAgo, daysAgo, NOON } from "../../factories/clock";

const in_ = (days: number) => dayAgo(-days).getTime();
const ago = (days: number) => daysAgo(days).getTime();
const call = (changes: Partial<SaidCall>): SaidCall => ({
  ...{ call: "stays", summary: "Their board is glad", at: ago(10), knownAt: ago(10), by: "Mira" },
  score: { level: "ok", asOf: ago(10) },
  ...changes,
});
const harbour = (changes: Partial<RenewalRecords>): RenewalRecords => ({
  ...{ id: "harbour", ownerId: "mira", declaredAt: in_(60), contracts: [], calls: [], decisions: [], outcomes: [] },
  isCut: false,
  ...changes,
});
const desk = (...records: readonly Partial<RenewalRecords>[]) => renewalDesk(records.map(harbour), NOON.getTime());
const asked = (changes: Partial<RenewalRecords>) => desk(changes)[0]?.asks ?? "not there";

describe("the desk of renewals", () => {
  it("asks for a first call from six months before on, and for a second from three", () => {
    const [first] = desk({ declaredAt: in_(182) });
    expect(first).toMatchObject({ asks: "call", stage: "first", dueSince: in_(0) });
    expect(asked({ declaredAt: in_(183) })).toBe("not there");
    const early = [call({ at: ago(20) })];
    expect(desk({ declaredAt: in_(100), calls: early })[0]).toMatchObject({ asks: "nothing", stage: "first" });
    // Three months before it is asked again, and the first stands there meanwhile.
    expect(desk({ declaredAt: in_(80), calls: early })[0]).toMatchObject({
      ...{ asks: "call", stage: "second", dueSince: in_(-11) },
      call: early[0],
    });
    expect(asked({ declaredAt: in_(80), calls: [call({ at: ago(5) }), ...early] })).toBe("nothing");
    // What was said of the renewal before is no call on this one.
    expect(desk({ calls: [call({ at: ago(400) })] })[0]).toMatchObject({ asks: "call", call: null });
  });

  it("goes by the end of a contract in force before the day that was declared", () => {
    const contracts = [{ startsAt: ago(300), endsAt: in_(30) }];
    expect(desk({ contracts })[0]).toMatchObject({ renewsAt: in_(30) });
    const followed = [...contracts, { startsAt: in_(20), endsAt: in_(385) }];
    expect(asked({ contracts: followed })).toBe("not there");
  });

  it.each([
    ["stays", "ok", false],
    ["stays", "watch", true],
    ["stays", "at-risk", true],
    ["in_doubt", "watch", false],
    ["in_doubt", "ok", true],
    ["leaves", "at-risk", false],
    ["leaves", "unknown", null],
  ] as const)("holds %s against a score that says %s: apart is %s", (said, level, isApart) => {
    const [line] = desk({ calls: [call({ call: said, score: { level, asOf: ago(10) } })] });
    expect(line).toMatchObject({ isApart, asks: isApart === true ? "decision" : "nothing" });
  });

  it("asks nobody to decide where nothing had been scored, and again after a new call", () => {
    expect(desk({ calls: [call({ score: null })] })[0]).toMatchObject({ isApart: null, asks: "nothing" });
    const calls = [call({ call: "leaves" })];
    const decided = (days: number) => [
      { goesBy: "owner" as const, summary: "We know", at: ago(days), knownAt: ago(days), by: "Dora" },
    ];
    expect(asked({ calls, decisions: decided(9) })).toBe("nothing");
    expect(asked({ calls, decisions: decided(10) })).toBe("nothing");
    expect(asked({ calls, decisions: decided(30) })).toBe("decision");
    // A call that was changed after the decision is another call, though its day is the same.
    expect(asked({ calls: [call({ call: "leaves", knownAt: ago(5) })], decisions: decided(9) })).toBe("decision");
  });

  it("asks after it has passed what became of it, for three months or until somebody says so", () => {
    const happened = (days: number) => [
      { kind: "churned" as const, summary: "Sold", at: ago(days), knownAt: ago(days), by: "Mira" },
    ];
    expect(desk({ declaredAt: in_(-10) })[0]).toMatchObject({ asks: "outcome", stage: null });
    expect(asked({ declaredAt: in_(-91) })).toBe("not there");
    expect(asked({ declaredAt: in_(-10), outcomes: happened(12) })).toBe("not there");
    // The usual end of a contract is that another goes on from it.
    const contracts = [
      { startsAt: ago(300), endsAt: in_(-10) },
      { startsAt: in_(-9), endsAt: in_(355) },
    ];
    expect(desk({ contracts })[0]).toMatchObject({ asks: "outcome", renewsAt: in_(-10) });
    // Known before its day.
    expect(asked({ declaredAt: in_(20), outcomes: happened(2) })).toBe("nothing");
  });

  it("takes nothing for said of a renewal that was said of the one before", () => {
    const contracts = [
      { startsAt: ago(120), endsAt: in_(-30) },
      { startsAt: in_(-29), endsAt: in_(61) },
    ];
    const outcomes = [{ kind: "renewed" as const, summary: "Again", at: ago(31), knownAt: ago(31), by: "Mira" }];
    const calls = [call({ at: ago(60) })];
    const [line] = desk({ contracts, declaredAt: null, outcomes, calls });
    expect(line).toMatchObject({ renewsAt: in_(61), asks: "call", call: null, outcome: null });
  });

  it("counts a call on the day that is meant, also where it had begun only in the east", () => {
    const day = dayAgo(0);
    const calls = [call({ at: momentOfDay(day, new Date(day.getTime() - DAY_MS / 2)).getTime() })];
    expect(desk({ declaredAt: in_(91), calls })[0]).toMatchObject({ stage: "second", asks: "nothing" });
  });

  it("has the nearest first", () => {
    const days = desk(
      { id: "b", declaredAt: in_(90) },
      { id: "a", declaredAt: in_(90) },
      { id: "c", declaredAt: in_(-3) },
    );
    expect(days.map(({ accountId }) => accountId)).toEqual(["c", "a", "b"]);
  });
});
