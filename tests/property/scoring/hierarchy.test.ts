import fc from "fast-check";
import { expect, it } from "vitest";
import { hierarchy } from "@/lib/scoring";
import { RUNS } from "./arbitrary";

const THIN = 0.15;
const measure = fc.record({
  score: fc.double({ min: 0, max: 100, noNaN: true }),
  coverage: fc.double({ min: 0, max: 0.99, noNaN: true }),
  annualRevenue: fc.integer({ min: 0, max: 1_000_000 }),
  /** Below one of those before it. */
  above: fc.nat(),
});
const tree = fc
  .array(measure, { minLength: 1, maxLength: 20 })
  .map((rows) =>
    rows.map(({ above, ...row }, i) => ({ ...row, id: String(i), parentId: i === 0 ? null : String(above % i) })),
  );

it("keeps the weighted mean of a tree and its worst child within the spread, in any order of rows", () => {
  fc.assert(
    fc.property(tree, (accounts) => {
      const found = hierarchy("0", accounts, THIN);
      const rated = accounts.filter(({ coverage }) => coverage >= THIN).map(({ score }) => score);
      const range = rated.length > 1 ? { from: Math.min(...rated), to: Math.max(...rated) } : null;
      expect(found.range).toEqual(range);
      expect(found.spread).toBe(range && range.to - range.from);
      expect(found.weighted ?? rated[0] ?? 0).toBeGreaterThanOrEqual((range?.from ?? rated[0] ?? 0) - 1e-7);
      expect(found.weighted ?? rated[0] ?? 0).toBeLessThanOrEqual((range?.to ?? rated[0] ?? 0) + 1e-7);
      const below = accounts.slice(1).filter(({ coverage }) => coverage >= THIN);
      expect(found.worstChild?.score ?? null).toBe(
        below.length === 0 ? null : Math.min(...below.map(({ score }) => score)),
      );
      const turned = hierarchy("0", accounts.toReversed(), THIN);
      expect({ ...turned, worstChild: turned.worstChild?.score }).toEqual({
        ...found,
        worstChild: found.worstChild?.score,
      });
    }),
    RUNS,
  );
});

it("is its own score where an account stands alone", () => {
  fc.assert(
    fc.property(measure, (one) => {
      const account = { ...one, coverage: 0.5, annualRevenue: one.annualRevenue + 1, id: "0", parentId: null };
      const { own, weighted, worstChild, range } = hierarchy("0", [account], THIN);
      expect([own, worstChild, range]).toEqual([one.score, null, null]);
      expect(weighted).toBeCloseTo(one.score, 7);
    }),
    RUNS,
  );
});
