import { describe, expect, it } from "vitest";
import {
  checkBoolean,
  checkFields,
  checkList,
  checkNumber,
  checkObject,
  checkOneOf,
  checkText,
  fieldPath,
} from "@/lib/scoring/check";

describe("a number", () => {
  const domain = { min: 0, max: 10 };

  it("passes at both ends of its domain", () => {
    expect([checkNumber(0, "x", domain), checkNumber(10, "x", domain)]).toEqual([0, 10]);
  });

  it.each([
    ["5", "must be a number"],
    [Number.NaN, "must be finite"],
    [Number.POSITIVE_INFINITY, "must be finite"],
    [-0.1, "must lie in [0, 10]"],
    [10.1, "must lie in [0, 10]"],
  ])("refuses %s: %s", (value, reason) => {
    expect(() => checkNumber(value, "x", domain)).toThrow(`x: ${reason}`);
  });

  it("refuses the open end of a domain, and fractions where only whole numbers count", () => {
    expect(() => checkNumber(0, "x", { ...domain, open: true })).toThrow("x: must lie in (0, 10]");
    expect(checkNumber(0.1, "x", { ...domain, open: true })).toBe(0.1);
    expect(() => checkNumber(1.5, "x", { ...domain, whole: true })).toThrow("x: must be a whole number");
    expect(checkNumber(4.0, "x", { ...domain, whole: true })).toBe(4);
  });
});

describe("other values", () => {
  it("pass when they are what they should be", () => {
    expect(checkText("ann", "x")).toBe("ann");
    expect(checkBoolean(false, "x")).toBe(false);
    expect(checkOneOf("b", "x", ["a", "b"])).toBe("b");
    expect(checkList([1], "x")).toEqual([1]);
    expect(checkObject({ a: 1 }, "x")).toEqual({ a: 1 });
  });

  it("are refused by name when they are not", () => {
    expect(() => checkText(5, "x")).toThrow("x: must be text");
    expect(() => checkText("", "x")).toThrow("x: must not be empty");
    expect(() => checkBoolean(1, "x")).toThrow("x: must be true or false");
    expect(() => checkOneOf("c", "x", ["a", "b"])).toThrow("x: must be one of a, b");
    expect(() => checkList({}, "x")).toThrow("x: must be a list");
    for (const value of [null, [], 5]) expect(() => checkObject(value, "x")).toThrow("x: must be an object");
  });

  it("are named $ when the whole account is at fault", () => {
    expect(() => checkObject(5, "")).toThrow("$: must be an object");
  });

  it("hold no field that is not named", () => {
    expect(checkFields({ a: 1 }, "x", ["a", "b"])).toEqual({ a: 1 });
    expect(() => checkFields({ c: 1 }, "x", ["a"])).toThrow("x.c: is not a known field");
    expect(() => checkFields({ c: 1 }, "", ["a"])).toThrow("c: is not a known field");
    expect([fieldPath("", "a"), fieldPath("x", "a")]).toEqual(["a", "x.a"]);
  });
});
