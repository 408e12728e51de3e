import { describe, expect, it } from "vitest";
import { activeUntil, dormantSince } from "@/lib/records/dormant-since";

const DAY_MS = 86_400_000;
const NOON = Date.parse("2026-03-10T12:00:00Z");
const daysAgo = (days: number) => NOON - days * DAY_MS;

const contract = (starts: number, ends: number | null, created = starts) => ({
  ...{ startsAt: daysAgo(starts), endsAt: ends === null ? null : daysAgo(ends), noticeAt: null },
  createdAt: daysAgo(created),
});
const bought = (days: number, recorded = days) => ({ occurredAt: daysAgo(days), recordedAt: daysAgo(recorded) });

type Looked = Parameters<typeof dormantSince>[0];
const since = (changes: Partial<Looked["sources"]>, looked: Partial<Looked> = {}) => {
  const sources = { contracts: [], purchases: [], arrCents: null, renewsAt: null, ...changes };
  const at = dormantSince({ sources, declaredType: "dating", asOf: NOON, knownAt: NOON, ...looked });
  return at === null ? null : (NOON - at) / DAY_MS;
};

describe("C49: a customer is dormant", () => {
  it("since their last purchase or the end of their last contract, whichever came later", () => {
    expect(since({ purchases: [bought(800), bought(500)] })).toBe(500);
    expect(since({ contracts: [contract(1500, 900)], purchases: [bought(950)] })).toBe(899);
    expect(since({ arrCents: 12_000_00, renewsAt: daysAgo(120) })).toBe(120);
  });

  it("never while they buy or have a contract, nor where they never did", () => {
    expect(since({ purchases: [bought(500), bought(364)] })).toBeNull();
    expect(since({ contracts: [contract(1500, 900), contract(100, null)] })).toBeNull();
    expect(since({ arrCents: 12_000_00, renewsAt: daysAgo(30) })).toBeNull();
    expect(since({})).toBeNull();
  });

  it("not where somebody has said that it is over", () => {
    expect(since({ purchases: [bought(500)] }, { declaredType: "none" })).toBeNull();
    expect(since({ purchases: [bought(500)] }, { declaredType: null })).toBe(500);
  });

  it("on a past day as it was known then", () => {
    const purchases = [bought(900), bought(500, 10)];
    expect(since({ purchases }, { knownAt: daysAgo(20) })).toBe(900);
    expect(since({ purchases }, { asOf: daysAgo(300) })).toBeNull();
    expect(since({ contracts: [contract(1500, 900, 5)], purchases }, { knownAt: daysAgo(20) })).toBe(900);
    const presumed = { arrCents: 12_000_00, renewsAt: daysAgo(200), contracts: [contract(-30, null, 5)] };
    expect([since(presumed), since(presumed, { knownAt: daysAgo(20) })]).toEqual([null, 200]);
  });
});

describe("C48: a customer was one", () => {
  const until = (changes: Partial<Looked["sources"]>, asOf = NOON) => {
    const sources = { contracts: [], purchases: [], arrCents: null, renewsAt: null, ...changes };
    const at = activeUntil({ sources, asOf, knownAt: NOON });
    return at === null ? null : (NOON - at) / DAY_MS;
  };

  it("for a year after a purchase, and until their contract or its presumption ended, whichever came later", () => {
    expect(until({ purchases: [bought(800), bought(500)] })).toBe(135);
    expect(until({ contracts: [contract(1500, 900)], purchases: [bought(1300)] })).toBe(899);
    expect(until({ contracts: [contract(1500, 900)], purchases: [bought(950)] })).toBe(585);
    expect(until({ arrCents: 12_000_00, renewsAt: daysAgo(120) })).toBe(30);
  });

  it("without a gap between being one and having been one", () => {
    const purchases = [bought(500)];
    expect(until({ purchases }, daysAgo(136))).toBeNull();
    expect(until({ purchases }, daysAgo(135))).toBe(135);
    expect(until({ contracts: [contract(1500, null)], purchases })).toBeNull();
    expect(until({})).toBeNull();
  });
});
