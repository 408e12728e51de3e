import { expect, it } from "vitest";
import { blend, toBlend } from "@/lib/scoring/rungs/blend";

it("divides its weights by their sum", () => {
  const parts = [
    { weight: 2, lean: { deviation: 30, coverage: 0.6 } },
    { weight: 1, lean: { deviation: -30, coverage: 0 } },
  ];
  expect(blend(parts)).toEqual({ deviation: expect.closeTo(10, 12), coverage: expect.closeTo(0.4, 12) });
});

it("reads what the evidence says apart from what is missing", () => {
  expect(toBlend({ deviation: 10, coverage: 0.25 })).toEqual({ score: 60, coverage: 0.25, reading: 90 });
  expect(toBlend({ deviation: 0, coverage: 0 })).toEqual({ score: 50, coverage: 0, reading: null });
});

it("keeps its digits at vanishing coverage", () => {
  expect(toBlend({ deviation: 4e-20, coverage: 1e-21 }).reading).toBeCloseTo(90, 9);
});
