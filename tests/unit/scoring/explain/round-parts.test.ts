import { describe, expect, it } from "vitest";
import { roundParts } from "@/lib/scoring";

const shown = (values: readonly number[], unit = 1) =>
  roundParts(
    values.map((value, i) => ({ id: "abc".charAt(i), value })),
    unit,
  );

describe("rounded parts", () => {
  it("give the missing units to the largest remainders", () => {
    const { total, parts } = shown([1.4, 2.6, 3.4]);
    expect(total).toBe(7);
    expect(parts.map(({ value }) => value)).toEqual([1, 3, 3]);
  });

  it("settle ties by name, and keep their order", () => {
    expect(shown([0.5, 0.5, 0]).parts).toEqual([
      { id: "a", value: 1 },
      { id: "b", value: 0 },
      { id: "c", value: 0 },
    ]);
  });

  it("round the total half away from zero, down as well as up", () => {
    expect([shown([2.5]).total, shown([-2.5]).total, shown([-1, -1.5]).total]).toEqual([3, -3, -3]);
    expect(shown([-1, -1.5]).parts.map(({ value }) => value)).toEqual([-1, -2]);
  });

  it("add up in small units too", () => {
    const { total, parts } = shown([0.33, 0.33, 0.34], 0.1);
    expect(total).toBeCloseTo(1, 12);
    expect(parts.map(({ value }) => Number(value.toFixed(1)))).toEqual([0.3, 0.3, 0.4]);
    expect(shown([0.12, 0.98], 0.1).parts.map(({ value }) => Number(value.toFixed(1)))).toEqual([0.1, 1]);
    expect(shown([]).total).toBe(0);
  });

  it("add up to what is shown of them elsewhere", () => {
    const parts = ["a", "b"].map((id) => ({ id, value: 0.4 }));
    expect(roundParts(parts, 1, 0).parts.map(({ value }) => value)).toEqual([0, 0]);
    expect(roundParts(parts, 1).parts.map(({ value }) => value)).toEqual([1, 0]);
    expect(roundParts(parts, 1, 1)).toEqual(roundParts(parts, 1));
  });

  it("refuse a unit that is none, and a part that is not finite", () => {
    for (const unit of [0, -1, Number.POSITIVE_INFINITY, Number.NaN]) expect(() => shown([1], unit)).toThrow("unit: ");
    expect(() => shown([1, Number.NaN])).toThrow("parts[1].value: ");
  });
});
