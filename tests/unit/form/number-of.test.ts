import { describe, expect, it } from "vitest";
import { numberOf, withNumbers } from "@/components/form/number-of";

const FIELDS = {
  employees: { kind: "number", label: "Employees", columns: ["employees"], examples: ["120", ""] },
  segment: { kind: "text", label: "Segment", columns: ["segment"], examples: ["", ""] },
} as const;

describe("a number as it is typed", () => {
  it("may part its thousands, and is unknown when nothing is typed", () => {
    expect(numberOf(" 1,200.5 ")).toBe(1200.5);
    expect(numberOf("0")).toBe(0);
    expect(numberOf("  ")).toBeNull();
  });

  it("what is none is sent as it was typed, so that its field can say so", () => {
    expect(numberOf("many")).toBe("many");
  });

  it("is read where the field holds numbers, and nowhere else", () => {
    expect(withNumbers(FIELDS, { employees: "1,200", segment: "12", other: "7" })).toEqual({
      ...{ employees: 1200, segment: "12", other: "7" },
    });
    expect(withNumbers(FIELDS, { employees: null })).toEqual({ employees: null });
  });
});
