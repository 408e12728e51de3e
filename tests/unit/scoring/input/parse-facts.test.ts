import { expect, it } from "vitest";
import { parseFacts } from "@/lib/scoring/input/parse-facts";

const complete = {
  purchasesEver: 2,
  daysSinceLastPurchase: 40,
  contractInForce: true,
  tenureDays: 900.5,
  daysSinceCommitment: 3,
  supplierShare: "main",
  daysSinceTwoWayContact: 1,
  daysSinceCustomerContact: 2,
  medianContactGapDays: 10,
  daysToRenewal: -5,
  oldestOpenComplaintDays: 1,
  daysSinceSponsorLost: 1,
  activeContactsLast90Days: 2,
  activeContactsPrior275Days: 3,
};
const NEVER_NULL = ["purchasesEver", "contractInForce", "tenureDays", "supplierShare"];

it("passes every fact, and leaves out what is left out", () => {
  expect(parseFacts(complete, "facts")).toEqual(complete);
  expect(Object.values(parseFacts({}, "facts")).filter((fact) => fact !== undefined)).toEqual([]);
});

it.each(Object.keys(complete))("refuses %s as text, and null where something must be known", (name) => {
  expect(() => parseFacts({ [name]: "many" }, "facts")).toThrow(`facts.${name}: `);
  if (NEVER_NULL.includes(name)) expect(() => parseFacts({ [name]: null }, "facts")).toThrow(`facts.${name}: `);
  else expect(parseFacts({ [name]: null }, "facts")).toMatchObject({ [name]: null });
});

it("takes a renewal that is overdue or far ahead, within reason", () => {
  expect(parseFacts({ daysToRenewal: -1_000_000 }, "facts")).toMatchObject({ daysToRenewal: -1_000_000 });
  for (const daysToRenewal of [-1_000_001, 1_000_001]) {
    expect(() => parseFacts({ daysToRenewal }, "facts")).toThrow("facts.daysToRenewal: ");
  }
});

it("counts people and purchases in whole numbers", () => {
  expect(() => parseFacts({ purchasesEver: 1.5 }, "facts")).toThrow("facts.purchasesEver: must be a whole number");
  expect(() => parseFacts({ activeContactsLast90Days: 0.5 }, "facts")).toThrow("whole number");
});
