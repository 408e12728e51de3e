import { describe, expect, it } from "vitest";
import {
  changesAhead,
  comingChange,
  DEFAULT_MODEL,
  type Evidence,
  isForTheWorse,
  nextChange,
  type ToldChange,
  toldChanges,
} from "@/lib/scoring";
import type { Circumstances } from "@/lib/scoring/types";
import { DAY, daysAgo, evidence, NOW, score } from "../world";

/** Known for long and always heard of, so that no silence comes in between. */
const quiet = (): Partial<Circumstances> => ({ contractInForce: true, tenureDays: 900, daysSinceCustomerContact: 0 });

const search = (records: readonly Evidence[], given = quiet, asOf = NOW + DAY / 2) =>
  nextChange({ evidence: records, circumstancesAt: given, turns: [], asOf }, DEFAULT_MODEL, { isOfStates: true });

const dayOf = (at: number) => (at - NOW) / DAY;

describe("the next change", () => {
  it("is the first midnight on which a score no longer carries, after whatever else comes before it", () => {
    const people = Array.from({ length: 12 }, (_, i) => evidence("csat", { value: 100, source: `p${i}` }));
    const stateOn = (day: number) => score(people, { asOf: NOW + day * DAY }).steps.satisfaction.state;
    let next = search(people);
    while (next.after?.steps.satisfaction.state === "carries") next = search(people, quiet, next.at);
    const day = dayOf(next.at);
    expect([stateOn(day - 1), stateOn(day)]).toEqual(["carries", "unproven"]);
  });

  it("is none within the horizon where nothing is recorded and nothing grows old", () => {
    expect(search([])).toMatchObject({ after: null, at: NOW + 401 * DAY });
  });

  it("is where a window of days ends: a very bad answer is a warning for 90 days", () => {
    const said = [evidence("csat", { value: 0, weight: 0.01, occurredAt: daysAgo(80) })];
    const { at, before, after } = search(said);
    expect([dayOf(at), before.reasons.map(({ code }) => code)]).toEqual([10, ["direct-signal"]]);
    expect(after?.reasons.map(({ code }) => code)).toEqual(["fading"]);
  });

  it("is where a record comes to count that speaks of a day to come", () => {
    const result = evidence("attainment", { value: 100, weight: 3, occurredAt: NOW + 7 * DAY, recordedAt: NOW });
    expect(dayOf(search([result]).at)).toBe(7);
  });

  it("is where circumstances turn, also between two midnights", () => {
    const ends = NOW + 20.5 * DAY;
    const given = (at = NOW) => ({ ...quiet(), contractInForce: at < ends });
    const { at, after } = nextChange({ evidence: [], circumstancesAt: given, turns: [ends], asOf: NOW }, DEFAULT_MODEL);
    expect([dayOf(at), after?.isActive]).toEqual([21, false]);
  });

  it("is also of what the caller shows beside the score", () => {
    const turn = NOW + 3 * DAY;
    const besideAt = (at: number) => (at < turn ? "notice" : "renewal");
    const outlook = { evidence: [], circumstancesAt: quiet, turns: [turn], besideAt, asOf: NOW };
    expect(dayOf(nextChange(outlook, DEFAULT_MODEL).at)).toBe(3);
  });

  it("stays out of a reading that stands on its threshold for ever", () => {
    const drafted = [evidence("valueCase", { value: 40, weight: 6 })];
    expect(search(drafted).before.steps.proposition.state).toBe("unproven");
    expect(search(drafted).after?.steps.proposition.state ?? "unproven").toBe("unproven");
  });

  it("is the day after a promise was broken that weighs just enough to tell", () => {
    const broken = [evidence("promise", { value: 0, weight: 1, source: "ann", occurredAt: NOW, recordedAt: NOW })];
    const { at, before, after } = search(broken, quiet, NOW);
    const codes = [before, after].map((shown) => shown?.reasons.map(({ code }) => code));
    expect([dayOf(at), codes[0]?.includes("broken-trust"), codes[1]?.includes("broken-trust")]).toEqual([
      1,
      true,
      false,
    ]);
  });

  it("looks again instead of going through a busy ledger to its end", () => {
    const many = Array.from({ length: 40 }, (_, i) => evidence("tone", { occurredAt: daysAgo(i), weight: 0.01 }));
    const outlook = { evidence: many, circumstancesAt: quiet, turns: [], asOf: NOW };
    const all = nextChange(outlook, DEFAULT_MODEL, { isOfStates: true });
    const some = nextChange(outlook, DEFAULT_MODEL, { isOfStates: true, mostRecords: 100 });
    expect(some.after).toBeNull();
    expect(some.at).toBeLessThan(all.at);
  });
});

describe("one search for the next change and for what time takes", () => {
  const people = Array.from({ length: 12 }, (_, i) => evidence("csat", { value: 100, source: `p${i}` }));
  const outlook = (asOf = NOW) => ({ evidence: people, circumstancesAt: quiet, turns: [], asOf });
  /** From appointment to appointment, as it is done without a search of its own. */
  const byAppointments = (isWanted: (change: ToldChange) => boolean) => {
    const { before } = nextChange(outlook(), DEFAULT_MODEL);
    for (let at = NOW; ; ) {
      const next = nextChange(outlook(at), DEFAULT_MODEL);
      if (next.after === null) return null;
      const changes = toldChanges(before, next.after).filter(isWanted);
      if (changes.length > 0) return { at: next.at, changes };
      at = next.at;
    }
  };

  it("finds both where either alone is found", () => {
    const far = changesAhead(outlook(), DEFAULT_MODEL, { days: 900, isWanted: isForTheWorse });
    expect(far.at).toBe(nextChange(outlook(), DEFAULT_MODEL).at);
    expect(far.coming).toEqual(byAppointments(isForTheWorse));
    expect(far.coming?.changes).toContainEqual({ kind: "warning", code: "fading", isNew: true });
    expect(comingChange(outlook(), DEFAULT_MODEL)).toEqual(byAppointments(() => true));
  });

  it("looks no farther than is asked for behind the next change", () => {
    const { at, coming } = changesAhead(outlook(), DEFAULT_MODEL, { days: 900, isWanted: isForTheWorse });
    const days = Math.round(((coming?.at ?? 0) - at) / DAY);
    expect(days).toBeGreaterThan(1);
    const within = (most: number) =>
      changesAhead(outlook(), DEFAULT_MODEL, { days: most, isWanted: isForTheWorse }).coming;
    expect([within(days), within(days + 1)]).toEqual([null, coming]);
  });
});
