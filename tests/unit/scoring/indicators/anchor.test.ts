import { describe, expect, it } from "vitest";
import { anchor } from "@/lib/scoring/indicators/anchor";

describe("an anchored value", () => {
  it("rises through its three anchors and is clipped outside", () => {
    expect([-1, 0, 3.5, 7, 8.5, 10, 11].map((x) => anchor(x, [0, 7, 10]))).toEqual([0, 0, 25, 50, 75, 100, 100]);
  });

  it("falls where smaller is better", () => {
    expect([60, 48, 36, 24, 14, 4, 0].map((x) => anchor(x, [48, 24, 4]))).toEqual([0, 0, 25, 50, 75, 100, 100]);
  });

  it("refuses what is not finite, and anchors that are not strictly monotone", () => {
    expect(() => anchor(Number.NaN, [0, 1, 2])).toThrow("x: must be finite");
    for (const anchors of [
      [0, 0, 1],
      [0, 1, 1],
      [0, 2, 1],
      [2, 0, 1],
      [2, 2, 1],
      [2, 1, 1],
    ] as const) {
      expect(() => anchor(1, anchors)).toThrow("anchors: must be strictly monotone");
    }
  });
});
