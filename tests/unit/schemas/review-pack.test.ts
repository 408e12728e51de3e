import { describe, expect, it } from "vitest";
import { MOST_LEFT, packHref, packTextInput, periodOf, reviewPackQuery } from "@/lib/schemas/review-pack";

const accountId = "7b0e5c1e-8a3f-4d0c-9a52-0d6f3c1b2a01";
const other = "7b0e5c1e-8a3f-4d0c-9a52-0d6f3c1b2a02";
const Q3 = { beginsOn: "2026-07-01", endsOn: "2026-09-30" };
const chosen = (said: object, today = "2026-11-30") => periodOf(reviewPackQuery.parse({ accountId, ...said }), today);

describe("the period of a review pack", () => {
  it("is the last whole quarter where none is said, or what is said is none", () => {
    for (const said of [
      {},
      { quarter: "2026-Q7" },
      { quarter: "9999-Q1" },
      { from: "2026-08-01" },
      { from: "2026-08-02", to: "2026-08-01" },
      { from: "2016-08-02", to: "2026-08-01" },
      { from: "soon", to: "2026-08-01" },
    ]) {
      expect(chosen(said), JSON.stringify(said)).toEqual(Q3);
    }
  });

  it("is the quarter that is said, or the days, which come first", () => {
    expect(chosen({ quarter: "2025-Q4" })).toEqual({ beginsOn: "2025-10-01", endsOn: "2025-12-31" });
    const days = { from: "2026-08-01", to: "2026-08-01" };
    expect(chosen({ ...days, quarter: "2025-Q4" })).toEqual({ beginsOn: "2026-08-01", endsOn: "2026-08-01" });
  });

  it("stands in the address, of a quarter under its name", () => {
    expect(packHref({ accountId, period: Q3, left: [] }, "internal")).toBe(
      `/accounts/${accountId}/review?quarter=2026-Q3`,
    );
    const days = { beginsOn: "2026-08-01", endsOn: "2026-08-31" };
    expect(packHref({ accountId, period: days, left: [accountId, other] }, "customer")).toBe(
      `/accounts/${accountId}/review/given?leave=2.${accountId}.${other}&from=2026-08-01&to=2026-08-31`,
    );
  });
});

describe("what a pack leaves out", () => {
  const left = (said: object) => reviewPackQuery.parse({ accountId, ...said }).leave;
  const many = (count: number) => Array.from({ length: count }, () => other);

  it("stands in its address, also in upper case, and is nothing where nothing stands there", () => {
    expect(left({})).toEqual([]);
    expect(left({ leave: `2.${accountId}.${other}` })).toEqual([accountId, other]);
    expect(left({ leave: `2.${accountId.toUpperCase()}.${other}` })).toEqual([accountId, other]);
    expect(left({ leave: [MOST_LEFT, ...many(MOST_LEFT)].join(".") })).toEqual(many(MOST_LEFT));
  });

  it("is not known where what stands there is not understood as a whole, which is not nothing", () => {
    const cut = `2.${accountId}.${other}`.slice(0, -1);
    const dashes = "-".repeat(accountId.length);
    for (const leave of [
      "",
      "all",
      `1.${accountId}.`,
      `2.${accountId},${other}`,
      cut,
      `1.${dashes}`,
      [MOST_LEFT + 1, ...many(MOST_LEFT + 1)].join("."),
      // Cut between two of them, or given twice.
      `2.${accountId}`,
      `1.${accountId}.1.${other}`,
      `${accountId}.${other}`,
      "0",
    ]) {
      expect(left({ leave }), leave).toBeNull();
    }
  });
});

describe("a text of a pack", () => {
  const said = { accountId, edition: "customer", block: "summary", ...Q3, content: "A good quarter" };
  const wrong = (changes: object) =>
    packTextInput.safeParse({ ...said, ...changes }).error?.issues.map(({ path }) => path.join("."));

  it("needs words, a place and days in their order", () => {
    expect(wrong({})).toBeUndefined();
    expect(wrong({ content: " \n" })).toEqual(["content"]);
    expect(wrong({ block: "score" })).toEqual(["block"]);
    expect(wrong({ beginsOn: "2026-10-01" })).toEqual(["endsOn"]);
    expect(wrong({ packTextId: accountId })).toEqual(["version"]);
  });

  it("of what not to raise is for ourselves alone", () => {
    expect(wrong({ block: "caution" })).toEqual(["block"]);
    expect(wrong({ block: "caution", edition: "internal" })).toBeUndefined();
  });
});
