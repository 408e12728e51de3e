import { describe, expect, it } from "vitest";
import { againstItsKind } from "@/components/accounts/report/why/against-its-kind";

const cause = (value: number, total: number, hasReplaced = false) =>
  againstItsKind({ value, hasReplaced, parts: { news: total, ageing: 0, model: 0, total } });

describe("a record whose change goes against what it says", () => {
  it("is said to weigh less, where a good one takes points or a bad one gives some", () => {
    expect(cause(100, -0.4)).toBe("still good, but weighs less than then");
    expect(cause(0, 0.4)).toBe("still bad, but weighs less than then");
  });

  it("is compared with the one whose place it took", () => {
    expect(cause(75, -2, true)).toBe("good, but less so than that one");
    expect(cause(25, 2, true)).toBe("bad, but less so than that one");
  });

  it("needs no word where its colour says what it does, or nothing is shown to move", () => {
    expect(cause(100, 3)).toBeNull();
    expect(cause(0, -3)).toBeNull();
    expect(cause(50, -3)).toBeNull();
    expect(cause(100, -0.04)).toBeNull();
  });
});
