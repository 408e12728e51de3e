import { expect, it } from "vitest";
import { completeFacts, isActive } from "@/lib/scoring/facts";

it("takes what is not given as not known", () => {
  const facts = completeFacts({ purchasesEver: 2, tenureDays: undefined });
  expect(facts).toMatchObject({ purchasesEver: 2, tenureDays: 0, supplierShare: "unknown", daysToRenewal: null });
});

it("is active with a contract, or with a purchase within a year", () => {
  const active = (facts: Parameters<typeof completeFacts>[0]): boolean => isActive(completeFacts(facts));
  expect(active({ contractInForce: true })).toBe(true);
  expect(active({ daysSinceLastPurchase: 364 })).toBe(true);
  expect(active({ daysSinceLastPurchase: 365 })).toBe(false);
  expect(active({})).toBe(false);
});
