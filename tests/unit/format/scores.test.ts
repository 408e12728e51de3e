import { describe, expect, it } from "vitest";
import { coverageWords, formatPercent, formatPoints, formatScore, formatScorePair } from "@/lib/format/scores";
import { DEFAULT_MODEL } from "@/lib/scoring";

describe("scores", () => {
  it("shows a score as a whole number", () => {
    expect(formatScore(76.978)).toBe("77");
    expect(formatScore(0)).toBe("0");
  });

  it("never puts a number beside itself: a decimal tells two apart, or nothing changed", () => {
    expect(formatScorePair(41.2, 43.9)).toEqual(["41", "44"]);
    expect(formatScorePair(41.6, 42.3)).toEqual(["41.6", "42.3"]);
    expect(formatScorePair(42.31, 42.33)).toBeNull();
    expect(formatScorePair(41.96, 42.04)).toBeNull();
  });

  it("shows points with their direction and a real minus sign", () => {
    expect(formatPoints(5.8333)).toBe("+5.8");
    expect(formatPoints(-3.06)).toBe("\u22123.1");
    expect(formatPoints(-0.04)).toBe("0.0");
  });

  it("does not call a tiny share nothing", () => {
    expect(formatPercent(0.64)).toBe("64%");
    expect(formatPercent(0.002)).toBe("<1%");
    expect(formatPercent(0)).toBe("0%");
  });

  it("grades coverage at 15, 30 and 50 percent", () => {
    expect([0.149, 0.15, 0.299, 0.3, 0.499, 0.5].map((coverage) => coverageWords(coverage, DEFAULT_MODEL))).toEqual([
      "hardly any evidence",
      "thin evidence",
      "thin evidence",
      "fair evidence",
      "fair evidence",
      "good evidence",
    ]);
  });

  it("grades by the cuts of the model that made the score", () => {
    const strict = { ...DEFAULT_MODEL, coverage: { thin: 0.2, fair: 0.6, good: 0.9 } };
    expect(coverageWords(0.5, strict)).toBe("thin evidence");
  });

  it("tells no evidence at all from hardly any", () => {
    expect(coverageWords(0, DEFAULT_MODEL)).toBe("no evidence");
    expect(coverageWords(0.05, DEFAULT_MODEL)).toBe("hardly any evidence");
    expect(coverageWords(0.64, DEFAULT_MODEL)).toBe("good evidence");
  });
});
