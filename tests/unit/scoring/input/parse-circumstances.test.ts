import { expect, it } from "vitest";
import { parseCircumstances } from "@/lib/scoring/input/parse-circumstances";

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

it("passes every circumstance, and leaves out what is left out", () => {
  expect(parseCircumstances(complete, "circumstances")).toEqual(complete);
  expect(Object.values(parseCircumstances({}, "circumstances")).filter((value) => value !== undefined)).toEqual([]);
});

it.each(Object.keys(complete))("refuses %s as text, and null where something must be known", (name) => {
  expect(() => parseCircumstances({ [name]: "many" }, "circumstances")).toThrow(`circumstances.${name}: `);
  if (NEVER_NULL.includes(name))
    expect(() => parseCircumstances({ [name]: null }, "circumstances")).toThrow(`circumstances.${name}: `);
  else expect(parseCircumstances({ [name]: null }, "circumstances")).toMatchObject({ [name]: null });
});

it("takes a renewal that is overdue or far ahead, within reason", () => {
  expect(parseCircumstances({ daysToRenewal: -1_000_000 }, "circumstances")).toMatchObject({
    daysToRenewal: -1_000_000,
  });
  for (const daysToRenewal of [-1_000_001, 1_000_001]) {
    expect(() => parseCircumstances({ daysToRenewal }, "circumstances")).toThrow("circumstances.daysToRenewal: ");
  }
});

it("counts people and purchases in whole numbers", () => {
  expect(() => parseCircumstances({ purchasesEver: 1.5 }, "circumstances")).toThrow(
    "circumstances.purchasesEver: must be a whole number",
  );
  expect(() => parseCircumstances({ activeContactsLast90Days: 0.5 }, "circumstances")).toThrow("whole number");
});
