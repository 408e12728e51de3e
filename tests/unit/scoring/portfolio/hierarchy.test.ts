import { describe, expect, it } from "vitest";
import { hierarchy } from "@/lib/scoring";
import type { TreeAccount } from "@/lib/scoring/portfolio/hierarchy";

const account = (id: string, parentId: string | null, score: number, coverage = 0.5): TreeAccount => ({
  id,
  parentId,
  score,
  coverage,
  annualRevenue: 10,
});
const family = [
  account("group", null, 70),
  account("north", "group", 60),
  account("harbour", "north", 20),
  account("south", "group", 90),
  account("unknown", "group", 5, 0.1),
  account("stranger", "elsewhere", 1),
];

describe("an account with others below it", () => {
  it("shows its own score, the whole family's, the worst child and the spread", () => {
    expect(hierarchy("group", family, 0.15)).toEqual({
      own: 70,
      weighted: 60,
      worstChild: { id: "harbour", score: 20 },
      spread: 70,
      range: { from: 20, to: 90 },
    });
  });

  it("finds the worst child wherever it stands among the others", () => {
    const children = [account("a", "group", 30), account("b", "group", 20), account("c", "group", 40)];
    for (const order of [children, children.toReversed(), children.toSorted((a, b) => a.score - b.score)]) {
      expect(hierarchy("group", [account("group", null, 70), ...order], 0.15).worstChild?.id).toBe("b");
    }
  });

  it("has no children to compare when it stands alone", () => {
    const alone = { own: 90, weighted: 90, worstChild: null, spread: null, range: null };
    expect(hierarchy("south", family, 0.15)).toEqual(alone);
  });

  it("has no score of its own while too little is known of it", () => {
    const nothing = { own: null, weighted: null, worstChild: null, spread: null, range: null };
    expect(hierarchy("unknown", family, 0.15)).toEqual(nothing);
  });

  it("refuses an unknown account, and parents that run in a circle", () => {
    expect(() => hierarchy("nobody", family, 0.15)).toThrow("id: ");
    expect(() => hierarchy("a", [account("a", "b", 1), account("b", "a", 1)], 0.15)).toThrow("parentId: ");
  });
});
