import { expect, it } from "vitest";
import { countBy } from "@/lib/scoring";

it("counts accounts and revenue by key, those that stand on nothing too", () => {
  const accounts = [
    { key: "value", annualRevenue: 5 },
    { key: null, annualRevenue: 7 },
    { key: "value", annualRevenue: 1 },
  ];
  expect([...countBy(accounts)]).toEqual([
    ["value", { accounts: 2, revenue: 6 }],
    [null, { accounts: 1, revenue: 7 }],
  ]);
});
