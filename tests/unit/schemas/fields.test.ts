import { describe, expect, it } from "vitest";
import { optional, wholeNumber } from "@/lib/schemas/fields";

describe("a whole number", () => {
  const employees = optional(wholeNumber(1, 10_000_000));

  it.each([
    [250, 250],
    [1, 1],
    [10_000_000, 10_000_000],
    ["", null],
    [undefined, null],
  ])("may be the least, the most, or left out: %j", (given, taken) => {
    expect(employees.parse(given)).toBe(taken);
  });

  it.each([0, 10_000_001, -1, 2.5, "250", "many", true, [5]])("is not %j, and says what is", (given) => {
    expect(employees.safeParse(given).error?.issues.map(({ message }) => message)).toEqual([
      "Enter a whole number from 1 to 10,000,000.",
    ]);
  });
});
