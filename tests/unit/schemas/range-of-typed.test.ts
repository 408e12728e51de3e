import { expect, it } from "vitest";
import { numberRange, rangeOfTyped } from "@/lib/schemas/list-values";

it.each([
  ["40", "60", { from: 40, to: 60 }],
  ["60", "40", { from: 40, to: 60 }],
  ["0.125", "", { from: 0.13, to: null }],
  ["", "-0.001", { from: null, to: 0 }],
  ["1e3", " 2000 ", { from: 1000, to: 2000 }],
  ["-1e99", "1e15", { from: -999_999_999_999, to: 999_999_999_999 }],
])("from %j to %j is %j, which the address can say", (from, to, range) => {
  expect(numberRange.parse(rangeOfTyped(from, to))).toEqual(range);
});

it("of nothing typed is no filter, as of what is no number", () => {
  expect([rangeOfTyped("", " "), rangeOfTyped("many", "")]).toEqual(["", ""]);
});
