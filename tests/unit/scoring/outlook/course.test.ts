import { describe, expect, it } from "vitest";
import { daysNear, daysToCross, minus } from "@/lib/scoring/outlook/course";

describe("a course", () => {
  it("comes to a limit below it by what it can lose, and to one above it by what it can gain", () => {
    const course = { value: 10, loses: 2, gains: 5 };
    expect(daysToCross(course)).toBeCloseTo(5, 6);
    expect(daysToCross(course, 30)).toBeCloseTo(4, 6);
    expect(daysToCross({ ...course, loses: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  it("is on its limit, and not about to cross it, within the tolerance", () => {
    expect(daysToCross({ value: -1e-16, loses: 1e-17, gains: 1e-17 })).toBeGreaterThan(1000);
  });

  it("stays within a unit of where it stood for as long as neither way can lead out", () => {
    expect(daysNear({ value: 10.5, loses: 0.5, gains: 0.25 }, 10, 1)).toBeCloseTo(2, 6);
    expect(daysNear({ value: 11.5, loses: 0, gains: 1 }, 10, 1)).toBe(0);
  });

  it("less another moves as fast as both together", () => {
    expect(minus({ value: 3, loses: 1, gains: 2 }, { value: 1, loses: 4, gains: 8 })).toEqual({
      value: 2,
      loses: 9,
      gains: 6,
    });
  });
});
