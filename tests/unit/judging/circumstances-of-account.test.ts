import { describe, expect, it } from "vitest";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { behavioursOfAccount, circumstancesOfAccount, contractBehind } from "@/lib/judging/circumstances-of-account";

const DAY_MS = 86_400_000;
const NOON = Date.parse("2026-03-10T12:00:00Z");
const daysAgo = (days: number) => NOON - days * DAY_MS;

/** An account as a list of customers brings it: what it pays and when that is renewed, and nothing else. */
const imported = (changes: Partial<CircumstanceSources> = {}): CircumstanceSources => ({
  ...{ supplierShare: "unknown", startedAt: null, createdAt: daysAgo(10), renewsAt: null, arrCents: 12_000_000 },
  ...{ interactions: [], met: [], purchases: [], contracts: [], barriers: [], surveyedAt: [], shown: [] },
  ...changes,
});
const behind = (changes: Partial<CircumstanceSources> = {}, knownAt = NOON) =>
  contractBehind(imported(changes), NOON, knownAt);

const contract = (startsAt: number, endsAt: number | null, createdAt = daysAgo(5)) => ({
  ...{ startsAt, endsAt, createdAt, noticeAt: null },
});

describe("a contract of which there is no record", () => {
  it("is presumed where there is revenue and the renewal lies ahead, or is not known", () => {
    expect(behind({ renewsAt: daysAgo(-120) })).toBe("presumed");
    expect(behind()).toBe("presumed");
    expect(circumstancesOfAccount(imported(), NOON, NOON).contractInForce).toBe(true);
  });

  it("is presumed for 90 days after a renewal has passed, and no longer", () => {
    expect(behind({ renewsAt: daysAgo(90) })).toBe("presumed");
    expect(behind({ renewsAt: daysAgo(90) - 1 })).toBeNull();
  });

  it("is not presumed without revenue", () => {
    expect(behind({ arrCents: null, renewsAt: daysAgo(-120) })).toBeNull();
    expect(behind({ arrCents: 0 })).toBeNull();
  });

  it("is not presumed beside one on record, whatever its term", () => {
    expect(behind({ contracts: [contract(daysAgo(400), daysAgo(40))] })).toBeNull();
    expect(behind({ contracts: [contract(daysAgo(-30), null)] })).toBeNull();
    expect(behind({ contracts: [contract(daysAgo(30), null)] })).toBe("recorded");
  });

  it("is presumed of a day on which nobody had recorded one yet", () => {
    const contracts = [contract(daysAgo(400), daysAgo(40), daysAgo(1))];
    expect(behind({ contracts }, daysAgo(2))).toBe("presumed");
  });
});

describe("the days to the renewal", () => {
  const daysTo = (changes: Partial<CircumstanceSources>, knownAt = NOON) =>
    circumstancesOfAccount(imported(changes), NOON, knownAt).daysToRenewal;
  const renewsAt = daysAgo(10);

  it("are those to the end of the contract in force, whatever the account says beside it", () => {
    expect(daysTo({ renewsAt, contracts: [contract(daysAgo(400), daysAgo(-800))] })).toBe(800);
    expect(daysTo({ contracts: [contract(daysAgo(400), daysAgo(-30))] })).toBe(30);
  });

  it("are those to what the account says where no contract in force has an end, or none was known", () => {
    expect(daysTo({ renewsAt })).toBe(-10);
    expect(daysTo({ renewsAt, contracts: [contract(daysAgo(400), null)] })).toBe(-10);
    expect(daysTo({ renewsAt, contracts: [contract(daysAgo(400), daysAgo(40))] })).toBe(-10);
    expect(daysTo({ renewsAt, contracts: [contract(daysAgo(400), daysAgo(-800), daysAgo(1))] }, daysAgo(2))).toBe(-10);
    expect(daysTo({})).toBeNull();
  });
});

describe("a complaint that is on record as it was said and as the case that came of it", () => {
  const said = (occurredAt: number, recordedAt = occurredAt) => ({
    ...({ kind: "complaint", direction: "inbound" } as const),
    ...{ occurredAt, recordedAt, resolvedAt: null },
  });
  const marked = (occurredAt: number, recordedAt = occurredAt) => ({
    ...{ behaviour: "complains" as const, occurredAt, recordedAt },
  });
  const complaints = (changes: Partial<CircumstanceSources>) =>
    behavioursOfAccount(imported(changes)).map(({ occurredAt, recordedAt }) => [occurredAt, recordedAt]);

  it("counts once, by the one that was known first", () => {
    const [at, later] = [daysAgo(3), daysAgo(1)];
    expect(complaints({ interactions: [said(at)], shown: [marked(at + 1, later)] })).toEqual([[at, at]]);
    expect(complaints({ interactions: [said(at, later)], shown: [marked(at + 1)] })).toEqual([[at + 1, at + 1]]);
  });

  it("counts twice where there were two of a day, or two days", () => {
    const at = daysAgo(3);
    expect(complaints({ interactions: [said(at), said(at + 1)], shown: [marked(at + 2)] })).toHaveLength(2);
    expect(complaints({ interactions: [said(at)], shown: [marked(at + 1), marked(at + 2)] })).toHaveLength(2);
    expect(complaints({ interactions: [said(at)], shown: [marked(daysAgo(5))] })).toHaveLength(2);
  });
});
