import { describe, expect, it } from "vitest";
import type { AccountSummary } from "@/lib/data/account-list";
import { orderAtRisk } from "@/lib/operations/order-at-risk";

const account = (name: string, changes: Partial<AccountSummary>): AccountSummary => ({
  id: name,
  name,
  tier: "growth",
  segment: null,
  industry: null,
  arrCents: null,
  currency: "EUR",
  ownerId: null,
  ownerName: null,
  renewsOn: null,
  declaredType: null,
  archivedAt: null,
  score: null,
  ...changes,
});

/** As they come from the list: the heaviest warning first. */
const LISTED = [
  account("Heavy", { arrCents: 10_00, renewsOn: new Date("2027-01-01") }),
  account("Dollars", { arrCents: 900_00, currency: "USD" }),
  account("Rich", { arrCents: 500_00, renewsOn: new Date("2026-09-01") }),
  account("Dateless", {}),
];
const names = (order: Parameters<typeof orderAtRisk>[1]) => orderAtRisk(LISTED, order, "EUR").map(({ name }) => name);

describe("the relationships at risk", () => {
  it("stand by renewal, what is passed or nearest first, what has no date last", () => {
    expect(names("renewal")).toEqual(["Rich", "Heavy", "Dollars", "Dateless"]);
  });

  it("stand by ARR, one currency after the other: no rate says which is more", () => {
    expect(names("arr")).toEqual(["Rich", "Heavy", "Dateless", "Dollars"]);
  });

  it("stand by the weight of their warnings as they come", () => {
    expect(names("warnings")).toEqual(["Heavy", "Dollars", "Rich", "Dateless"]);
  });
});
