import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  auc,
  averageRankShift,
  brier,
  composite,
  concordance,
  credibility,
  geometricMean,
  kaplanMeier,
  krippendorffAlpha,
  logRank,
  mannKendall,
  netPromoter,
  precisionAtK,
  theilSen,
  weightedKappa,
} from "@/lib/scoring";

interface Example {
  readonly name: string;
  readonly input: { readonly statistic: string };
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
  readonly source: string;
}

const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL("../../../fixtures/vectors/published-statistics.json", import.meta.url), "utf8"),
);

// The examples are data of many shapes; each function checks the fields it is given.
const STATISTICS = {
  auc,
  averageRankShift,
  brier,
  composite,
  concordance,
  credibility,
  geometricMean,
  kaplanMeier,
  krippendorffAlpha,
  logRank,
  mannKendall,
  netPromoter,
  precisionAtK,
  theilSen,
  weightedKappa,
};

describe("a published example", () => {
  it.each(examples)("agrees: $name ($source)", ({ input, expected, tolerance }) => {
    const got: unknown = Reflect.apply(Reflect.get(STATISTICS, input.statistic), undefined, [input]);
    expectNear(got, expected, tolerance);
  });

  it("exists for every statistic", () => {
    const shown = new Set(examples.map(({ input }) => input.statistic));
    expect([...shown].toSorted()).toEqual(Object.keys(STATISTICS).toSorted());
  });
});

/** Every expected field, down to the numbers, lies within the tolerance. */
function expectNear(got: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === "number") {
    expect(Math.abs(Number(got) - expected)).toBeLessThanOrEqual(tolerance);
    return;
  }
  if (typeof expected !== "object" || expected === null) {
    expect(got).toBe(expected);
    return;
  }
  if (Array.isArray(expected)) expect(got).toHaveLength(expected.length);
  for (const [field, value] of Object.entries(expected)) {
    expect(got).toHaveProperty([field]);
    expectNear(Reflect.get(Object(got), field), value, tolerance);
  }
}
