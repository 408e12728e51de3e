import { describe, expect, it } from "vitest";
import { optional, optionalText, requiredText, wholeNumber } from "@/lib/schemas/fields";

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

describe("a text that shows nothing", () => {
  const invisible = [
    "\u200B\u200B",
    "\u2060",
    "\u0007",
    "\u00AD",
    "\u202E",
    "\u3164",
    "\u2800",
    "\uFE0F",
    "\u{E0041}",
    " \u180E\u200D ",
  ];

  it.each(invisible.map((text) => [JSON.stringify(text), text]))("is no name: %s", (_, text) => {
    expect(
      requiredText(200)
        .safeParse(text)
        .error?.issues.map(({ message }) => message),
    ).toEqual(["Fill this in."]);
    expect(optionalText(200).parse(text)).toBeNull();
  });

  it("is not one that shows something among it", () => {
    expect(requiredText(200).parse("👩\u200D🚀")).toBe("👩\u200D🚀");
    expect(requiredText(200).parse("می\u200Cخواهم")).toBe("می\u200Cخواهم");
  });
});
