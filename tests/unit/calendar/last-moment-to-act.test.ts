import { describe, expect, it } from "vitest";
import { endOfContracts, noticeDay } from "@/lib/calendar/contract-terms";
import { lastMomentToAct } from "@/lib/calendar/last-moment-to-act";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const dayOrNull = (text: string | undefined) => (text === undefined ? null : day(text));

function moment(given: { notice?: string; cliff?: string; renews?: string }, today: string): string {
  const days = {
    noticeBy: dayOrNull(given.notice),
    cliffOn: dayOrNull(given.cliff),
    renewsOn: dayOrNull(given.renews),
  };
  const found = lastMomentToAct(days, day(today));
  return found ? `${found.kind} ${found.on.toISOString().slice(0, 10)}` : "none";
}

describe("the last moment to act", () => {
  it("is notice, cliff or renewal, whichever comes first", () => {
    const given = { notice: "2026-12-30", cliff: "2027-02-01", renews: "2027-03-30" };
    expect(moment(given, "2026-11-29")).toBe("notice 2026-12-30");
    expect(moment({ ...given, cliff: "2026-12-01" }, "2026-11-29")).toBe("cliff 2026-12-01");
    expect(moment({ renews: given.renews }, "2026-11-29")).toBe("renewal 2027-03-30");
    expect(moment({}, "2026-11-29")).toBe("none");
  });

  it("tells of a day of notice that has passed, as long as something else is to come", () => {
    const days = { noticeBy: day("2026-12-30"), cliffOn: null, renewsOn: day("2027-03-30") };
    expect(lastMomentToAct(days, day("2026-12-30"))?.noticePassedOn).toBeNull();
    expect(lastMomentToAct(days, day("2026-12-31"))?.noticePassedOn).toEqual(day("2026-12-30"));
    expect(lastMomentToAct({ ...days, renewsOn: null }, day("2026-12-31"))?.noticePassedOn).toBeNull();
  });

  it("counts the whole of its day, and is the next one from the day after it", () => {
    const given = { notice: "2026-12-30", renews: "2027-03-30" };
    expect(moment(given, "2026-12-30")).toBe("notice 2026-12-30");
    expect(moment(given, "2026-12-31")).toBe("renewal 2027-03-30");
  });

  it("names the notice where two fall on one day", () => {
    expect(moment({ notice: "2026-12-30", renews: "2026-12-30" }, "2026-11-29")).toBe("notice 2026-12-30");
  });

  it("is the last that passed where nothing is known to come", () => {
    expect(moment({ notice: "2026-06-30", renews: "2026-09-30" }, "2026-11-29")).toBe("renewal 2026-09-30");
    expect(moment({ notice: "2026-06-30" }, "2026-11-29")).toBe("notice 2026-06-30");
  });

  it("is ahead although a renewal nobody has moved lies behind", () => {
    expect(moment({ notice: "2026-12-30", renews: "2026-03-30" }, "2026-11-29")).toBe("notice 2026-12-30");
  });
});

describe("the day of notice", () => {
  const contract = (startsOn: string, endsOn?: string, noticeOn?: string) => ({
    ...{ startsOn: day(startsOn), endsOn: dayOrNull(endsOn), noticeOn: dayOrNull(noticeOn) },
  });
  const noticeOf = (today: string, ...contracts: readonly ReturnType<typeof contract>[]) =>
    noticeDay(contracts, day(today))?.toISOString().slice(0, 10) ?? null;

  it("is the first to come of all contracts that run", () => {
    const long = contract("2025-04-01", "2027-03-30", "2026-12-30");
    expect(noticeOf("2026-11-29", long, contract("2026-01-01", undefined, "2027-06-30"))).toBe("2026-12-30");
    expect(noticeOf("2026-12-31", long, contract("2026-01-01", undefined, "2027-06-30"))).toBe("2027-06-30");
  });

  it("is the one that has passed while the contract still runs", () => {
    expect(noticeOf("2027-01-15", contract("2025-04-01", "2027-03-30", "2026-12-30"))).toBe("2026-12-30");
    expect(noticeOf("2027-03-31", contract("2025-04-01", "2027-03-30", "2026-12-30"))).toBeNull();
  });

  it("is that of the contract that goes on, once it is signed", () => {
    const old = contract("2025-04-01", "2027-03-30", "2026-12-30");
    expect(noticeOf("2026-11-29", old, contract("2027-03-31", "2029-03-30", "2028-12-30"))).toBe("2028-12-30");
    expect(noticeOf("2026-11-29", old, contract("2027-03-31", "2029-03-30"))).toBeNull();
  });
});

describe("the end of the contracts", () => {
  it("is the first day on which one ends without another going on", () => {
    const old = { startsOn: day("2025-04-01"), endsOn: day("2027-03-30") };
    expect(endOfContracts([old], day("2026-11-29"))).toEqual(day("2027-03-30"));
    const next = { startsOn: day("2027-03-31"), endsOn: day("2029-03-30") };
    expect(endOfContracts([old, next], day("2026-11-29"))).toEqual(day("2029-03-30"));
  });
});
