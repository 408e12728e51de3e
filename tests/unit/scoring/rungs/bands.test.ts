import { expect, it } from "vitest";
import { band90, possibleRange } from "@/lib/scoring";

it("bounds a score by its uncertainty, and by what is not known, within 0–100", () => {
  expect(band90({ score: 60, sd: 10 })).toEqual({ low: expect.closeTo(43.55, 9), high: expect.closeTo(76.45, 9) });
  expect(band90({ score: 95, sd: 10 }).high).toBe(100);
  expect(possibleRange({ score: 60, coverage: 0.7 })).toEqual({
    low: expect.closeTo(45, 9),
    high: expect.closeTo(75, 9),
  });
  expect(possibleRange({ score: 50, coverage: 0 })).toEqual({ low: 0, high: 100 });
});
