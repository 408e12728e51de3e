import { expect, it } from "vitest";
import { rollUp } from "@/lib/scoring";

const rated = (score: number, annualRevenue: number) => ({ score, coverage: 0.15, annualRevenue });
const dark = { score: 90, coverage: 0.14, annualRevenue: 70 };

it("states what is rated and what is not, and means of the rated only", () => {
  expect(rollUp([rated(80, 10), rated(40, 30), dark], 0.15)).toEqual({
    rated: { accounts: 2, revenue: 40 },
    unrated: { accounts: 1, revenue: 70 },
    mean: 60,
    weightedMean: 50,
  });
});

it("has no weighted mean without revenue, and no mean without rated accounts", () => {
  expect(rollUp([rated(80, 0)], 0.15)).toMatchObject({ mean: 80, weightedMean: null });
  expect(rollUp([dark], 0.15)).toMatchObject({ mean: null, weightedMean: null });
});

it("does not depend on the order of the accounts, with equal scores or others", () => {
  const accounts = [rated(80, 0.1), rated(80, 0.2), rated(80, 0.3)];
  expect(rollUp(accounts.toReversed(), 0.15)).toEqual(rollUp(accounts, 0.15));
  const scores = [0.3, 0.1, 0.7, 0.2].map((score, i) => rated(score, i + 0.1));
  expect(rollUp(scores.toReversed(), 0.15)).toEqual(rollUp(scores, 0.15));
});

it("refuses a negative revenue by name", () => {
  expect(() => rollUp([rated(1, 1), rated(1, -1)], 0.15)).toThrow("measures[1].annualRevenue: ");
});
