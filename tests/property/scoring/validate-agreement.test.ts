import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, weightedKappa } from "@/lib/scoring";
import { RUNS } from "./arbitrary";
import { ratingTable, shuffled, shuffleKeys } from "./validate-arbitrary";

const metric = fc.constantFrom("nominal" as const, "ordinal" as const, "interval" as const, "ratio" as const);

describe("Krippendorff's alpha", () => {
  it("is at most 1, and does not depend on the order of raters or of units", () => {
    fc.assert(
      fc.property(ratingTable, metric, shuffleKeys, (ratings, by, keys) => {
        const { alpha } = krippendorffAlpha({ ratings, metric: by });
        const mixed = shuffled(ratings, keys).map((row) => shuffled(row, keys));
        const again = krippendorffAlpha({ ratings: mixed, metric: by }).alpha;
        expect(alpha ?? 1).toBeLessThanOrEqual(1);
        expect(again === null).toBe(alpha === null);
        expect(again ?? 0).toBeCloseTo(alpha ?? 0, 10);
      }),
      RUNS,
    );
  });

  it("by interval does not change with the origin and the unit, and by ratio not with the unit", () => {
    fc.assert(
      fc.property(
        ratingTable,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (ratings, unit, origin) => {
          const moved = (by: (value: number) => number) =>
            ratings.map((row) => row.map((value) => (value === null ? null : by(value))));
          const interval = krippendorffAlpha({ ratings, metric: "interval" }).alpha ?? 0;
          const stretched = moved((value) => origin + unit * value);
          expect(krippendorffAlpha({ ratings: stretched, metric: "interval" }).alpha ?? 0).toBeCloseTo(interval, 9);
          const ratio = krippendorffAlpha({ ratings, metric: "ratio" }).alpha ?? 0;
          const scaled = moved((value) => unit * value);
          expect(krippendorffAlpha({ ratings: scaled, metric: "ratio" }).alpha ?? 0).toBeCloseTo(ratio, 9);
        },
      ),
      RUNS,
    );
  });

  it("by order sees only the order, and by name not even that", () => {
    fc.assert(
      fc.property(ratingTable, (ratings) => {
        const renamed = (by: (value: number) => number) =>
          ratings.map((row) => row.map((value) => (value === null ? null : by(value))));
        const alpha = (table: (number | null)[][], by: "ordinal" | "nominal") =>
          krippendorffAlpha({ ratings: table, metric: by }).alpha ?? 0;
        const bent = renamed((value) => value ** 3);
        expect(alpha(bent, "ordinal")).toBeCloseTo(alpha(ratings, "ordinal"), 10);
        expect(
          alpha(
            renamed((value) => [3, 0, 4, 1, 2][value] ?? 0),
            "nominal",
          ),
        ).toBeCloseTo(alpha(ratings, "nominal"), 10);
      }),
      RUNS,
    );
  });

  it("is 1 when all raters repeat one and that one makes a difference", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2 }), metric, (row, by) => {
        expect(krippendorffAlpha({ ratings: [row, row, row], metric: by }).alpha).toBe(1);
      }),
      RUNS,
    );
  });
});

describe("weighted kappa", () => {
  const size = 3;
  const grid = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });
  const turn = (table: number[][]): number[][] => table.map((_, at) => table.map((row) => row[at] ?? 0));

  it("is at most 1, and the same when the raters change seats", () => {
    fc.assert(
      fc.property(grid, grid, (table, disagreement) => {
        const { kappa } = weightedKappa({ table, disagreement });
        const turned = weightedKappa({ table: turn(table), disagreement: turn(disagreement) }).kappa;
        expect(kappa ?? 1).toBeLessThanOrEqual(1);
        expect(turned === null).toBe(kappa === null);
        expect(turned ?? 0).toBeCloseTo(kappa ?? 0, 10);
      }),
      RUNS,
    );
  });

  it("does not change when all disagreements are taken worse by one factor, or all are counted more often", () => {
    fc.assert(
      fc.property(grid, grid, fc.integer({ min: 1, max: 9 }), (table, disagreement, factor) => {
        const times = (cells: number[][]) => cells.map((row) => row.map((cell) => cell * factor));
        const kappa = weightedKappa({ table, disagreement }).kappa ?? 0;
        expect(weightedKappa({ table, disagreement: times(disagreement) }).kappa ?? 0).toBeCloseTo(kappa, 10);
        expect(weightedKappa({ table: times(table), disagreement }).kappa ?? 0).toBeCloseTo(kappa, 10);
      }),
      RUNS,
    );
  });
});
