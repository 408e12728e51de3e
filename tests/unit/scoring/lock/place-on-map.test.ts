import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, placeOnMap } from "@/lib/scoring";

const known = (reading: number) => ({ score: reading, coverage: 0.5, reading });
const placed = (goodwill: number, pain: number | null) =>
  placeOnMap({ goodwill: known(goodwill), pain }, DEFAULT_MODEL).quarter;

describe("the map of goodwill against reliance", () => {
  it.each([
    [40, 60, "earned"],
    [39.9, 60, "captive"],
    [40, 59.9, "liked"],
    [39.9, 59.9, "thin"],
  ])("puts goodwill %d and pain %d among the %s", (goodwill, pain, quarter) => {
    expect(placed(goodwill, pain)).toBe(quarter);
  });

  it("puts nobody anywhere of whom one of both is hardly known, and still says the other", () => {
    expect(placed(80, null)).toBeNull();
    const thin = { score: 52, coverage: 0.1, reading: 70 };
    expect(placeOnMap({ goodwill: thin, pain: 80 }, DEFAULT_MODEL)).toEqual({
      goodwill: null,
      pain: 80,
      quarter: null,
    });
  });
});
