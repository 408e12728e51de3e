import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Shown, shownDifferences, shownOf, shownReason } from "@/lib/scoring";
import { stateDifferences } from "@/lib/scoring/outlook/shown";
import { score, thinEvidence } from "../world";

const shown: Shown = shownOf(score(thinEvidence()), [], DEFAULT_MODEL);
const moved = (by: number): Shown => ({ ...shown, index: (shown.index ?? 0) + by });

describe("what is shown", () => {
  it("is alike as long as numbers are within one unit of what is shown of them", () => {
    expect(shownDifferences(shown, moved(1), DEFAULT_MODEL)).toEqual([]);
    expect(shownDifferences(shown, moved(1.01), DEFAULT_MODEL)).toEqual(["index"]);
    expect(stateDifferences(shown, moved(1.01), DEFAULT_MODEL)).toEqual([]);
  });

  it("names the states that differ, also where a number hardly moved", () => {
    const coverage = 0.2999;
    const before = { ...shown, coverage: 0.3 };
    expect(shownDifferences(before, { ...shown, coverage }, DEFAULT_MODEL)).toEqual(["coverage"]);
    expect(shownDifferences(shown, { ...shown, isFirm: true, momentum: null }, DEFAULT_MODEL)).toEqual([
      "firmness",
      "momentum",
    ]);
  });

  it("takes no rounding for a move: a fall is rounded with its ageing, and may be a unit off by that alone", () => {
    const falling = (number: number, isRounded?: true) => ({
      ...shown,
      reasons: [{ code: "falling", points: 1, about: "ladder", number, ...(isRounded ? { isRounded } : {}) } as const],
    });
    const between = (one: number, other: number, isRounded?: true) =>
      shownDifferences(falling(one, isRounded), falling(other, isRounded), DEFAULT_MODEL);
    expect(between(-7.4, -7.6, true)).toEqual([]);
    expect(between(-7.4, -7.7, true)).toEqual(["number of falling"]);
    expect(between(-7.4, -7.5)).toEqual([]);
    expect(between(-7.4, -7.6)).toEqual(["number of falling"]);
  });

  it("tells of a reason what it is about, where that can become another without news", () => {
    const cause = { code: "falling", points: 1 } as const;
    const fact = { kind: "news", since: 0, step: null, points: -4 } as const;
    expect(shownReason({ ...cause, fact })).toEqual({ ...cause, about: "ladder", number: -4, isRounded: true });
    expect(shownReason({ ...cause, fact: null })).toEqual({ ...cause, about: null, number: null });
  });
});
