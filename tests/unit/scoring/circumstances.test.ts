import { expect, it } from "vitest";
import { completeCircumstances, isActive } from "@/lib/scoring/circumstances";

it("takes what is not given as not known", () => {
  const circumstances = completeCircumstances({ purchasesEver: 2, tenureDays: undefined });
  expect(circumstances).toMatchObject({
    purchasesEver: 2,
    tenureDays: 0,
    supplierShare: "unknown",
    daysToRenewal: null,
  });
});

it("is active with a contract, or with a purchase within a year", () => {
  const active = (circumstances: Parameters<typeof completeCircumstances>[0]): boolean =>
    isActive(completeCircumstances(circumstances));
  expect(active({ contractInForce: true })).toBe(true);
  expect(active({ daysSinceLastPurchase: 364 })).toBe(true);
  expect(active({ daysSinceLastPurchase: 365 })).toBe(false);
  expect(active({})).toBe(false);
});
