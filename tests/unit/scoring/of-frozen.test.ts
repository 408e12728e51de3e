import { describe, expect, it } from "vitest";
import { ofFrozen } from "@/lib/scoring/of-frozen";

describe("a function that remembers lists which cannot change", () => {
  const sumOf = ofFrozen((list: readonly number[]) => ({ sum: list.reduce((sum, one) => sum + one, 0) }));

  it("answers a frozen list once", () => {
    const list = Object.freeze([1, 2, 3]);
    expect(sumOf(list)).toEqual({ sum: 6 });
    expect(sumOf(list)).toBe(sumOf(list));
  });

  it("looks anew at a list that may have become another", () => {
    const list = [1, 2, 3];
    expect(sumOf(list)).toEqual({ sum: 6 });
    list.push(4);
    expect(sumOf(list)).toEqual({ sum: 10 });
  });

  it("takes two lists for two, however alike", () => {
    expect(sumOf(Object.freeze([1]))).not.toBe(sumOf(Object.freeze([1])));
  });
});
