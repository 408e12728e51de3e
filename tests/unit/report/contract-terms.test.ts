import { describe, expect, it } from "vitest";
import { contradictingTerms } from "@/lib/report/contract-terms";

const NOW = new Date("2026-03-10T12:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let made = 0;
const contract = (startsOn: string, endsOn: string | null, arrCents: number | null = null, currency = "EUR") => ({
  ...{ id: `contract ${++made}`, version: 1, noticeOn: null, note: null, arrCents, currency },
  ...{ startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn), createdAt: NOW },
});
const account = (renewsOn: string | null, arrCents: number | null = null) => ({
  ...{ renewsOn: renewsOn === null ? null : day(renewsOn), arrCents, currency: "EUR" },
});
const renewalIn = (contracts: readonly ReturnType<typeof contract>[], renewsOn: string | null) =>
  contradictingTerms(contracts, account(renewsOn), NOW).renewsOn?.toISOString().slice(0, 10) ?? null;
const amountIn = (contracts: readonly ReturnType<typeof contract>[], arrCents: number | null) =>
  contradictingTerms(contracts, account(null, arrCents), NOW).arrCents;

describe("the renewal by contract", () => {
  it("is the day it ends, and contradicts another day of the account or none", () => {
    const one = [contract("2025-01-01", "2026-12-31")];
    expect(renewalIn(one, null)).toBe("2026-12-31");
    expect(renewalIn(one, "2027-06-30")).toBe("2026-12-31");
  });

  it("is no contradiction on that day or the day after it", () => {
    const one = [contract("2025-01-01", "2026-12-31")];
    expect(renewalIn(one, "2026-12-31")).toBeNull();
    expect(renewalIn(one, "2027-01-01")).toBeNull();
  });

  it("is the end of what is signed to follow; without an end there is none", () => {
    const current = contract("2025-01-01", "2026-12-31");
    expect(renewalIn([current, contract("2027-01-01", "2028-12-31")], "2026-12-31")).toBe("2028-12-31");
    expect(renewalIn([current, contract("2027-01-01", null)], "2026-12-31")).toBeNull();
    expect(renewalIn([contract("2025-01-01", null)], "2026-12-31")).toBeNull();
  });

  it("is the first end of several that run side by side", () => {
    const both = [contract("2025-01-01", "2026-12-31"), contract("2025-06-01", "2027-05-31")];
    expect(renewalIn(both, null)).toBe("2026-12-31");
  });

  it("is the end of the follower when that is in force already, too", () => {
    const old = contract("2025-01-01", "2026-03-31");
    const renewal = contract("2026-03-01", "2027-02-28");
    for (const both of [
      [old, renewal],
      [renewal, old],
    ]) {
      expect(renewalIn(both, "2027-02-28")).toBeNull();
      expect(renewalIn(both, null)).toBe("2027-02-28");
    }
    expect(renewalIn([old, contract("2026-03-01", null)], "2026-03-31")).toBeNull();
    expect(renewalIn([old, renewal, contract("2027-03-01", "2028-02-29")], null)).toBe("2028-02-29");
  });

  it("is that of another beside it when only one of the two goes on", () => {
    const goingOn = [contract("2025-01-01", "2026-03-31"), contract("2026-03-01", "2028-02-29")];
    expect(renewalIn([...goingOn, contract("2025-06-01", "2026-12-31")], null)).toBe("2026-12-31");
  });

  it("is not what has ended, nor what has yet to begin", () => {
    expect(renewalIn([contract("2020-01-01", "2021-12-31")], null)).toBeNull();
    expect(renewalIn([contract("2027-01-01", "2027-12-31")], null)).toBeNull();
  });
});

describe("the ARR by contract", () => {
  it("is the sum of those in force, and contradicts another figure of the account or none", () => {
    const two = [contract("2025-01-01", null, 100_000), contract("2026-01-01", "2026-12-31", 20_000)];
    const ended = contract("2020-01-01", "2021-12-31", 999);
    expect(amountIn([...two, ended], 100_000)).toBe(120_000);
    expect(amountIn(two, null)).toBe(120_000);
    expect(amountIn(two, 120_000)).toBeNull();
  });

  it("counts the follower alone, not what it takes over from, at a handover", () => {
    const old = contract("2025-01-01", "2026-03-31", 100_000);
    const renewal = contract("2026-03-01", "2027-02-28", 110_000);
    expect(amountIn([old, renewal], 100_000)).toBe(110_000);
    expect(amountIn([old, renewal], 110_000)).toBeNull();
    expect(amountIn([{ ...old, arrCents: null }, renewal], 110_000)).toBeNull();
  });

  it("is not known where a contract in force has no amount or another currency, or none is in force", () => {
    const one = contract("2025-01-01", null, 100_000);
    expect(amountIn([one, contract("2025-01-01", null)], 1)).toBeNull();
    expect(amountIn([one, contract("2025-01-01", null, 5, "USD")], 1)).toBeNull();
    expect(amountIn([], 1)).toBeNull();
  });
});
