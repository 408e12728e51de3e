import { describe, expect, it } from "vitest";
import { above, atLeast, atMost, below, within } from "@/lib/scoring/tolerance";

const hair = 1e-10;
const clear = 1e-8;

describe("a threshold", () => {
  it("is met within a billionth from either side", () => {
    expect([atLeast(40 - hair, 40), atLeast(40 - clear, 40)]).toEqual([true, false]);
    expect([atLeast(40 - 1e-9, 40), atMost(40 + 1e-9, 40)]).toEqual([true, true]);
    expect([below(40 - hair, 40), below(40 - clear, 40)]).toEqual([false, true]);
    expect([atMost(40 + hair, 40), atMost(40 + clear, 40)]).toEqual([true, false]);
    expect([above(40 + hair, 40), above(40 + clear, 40)]).toEqual([false, true]);
  });
});

describe("a window", () => {
  it("holds ages below its length, and never an unknown age", () => {
    expect([within(89.9, 90), within(90, 90), within(90 - hair, 90), within(null, 90)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
