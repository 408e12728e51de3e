import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { averageRankShift, composite, credibility, geometricMean } from "@/lib/scoring";

const row = (...values: number[]) => ({ values });

describe("a composite", () => {
  const anchors = [
    { low: 0, high: 10 },
    { low: 100, high: 50 },
  ];

  it("is the mean of places between the goalposts, also where less is better", () => {
    expect(composite({ anchors, rows: [row(5, 75), row(10, 50), row(0, 100)] })).toEqual({
      scores: [0.5, 1, 0],
      ranks: [2, 1, 3],
    });
  });

  it("is cut off at the goalposts, and equals share a rank", () => {
    expect(composite({ anchors, rows: [row(99, 0), row(-5, 400), row(10, 50)] })).toEqual({
      scores: [1, 0, 1],
      ranks: [1, 3, 1],
    });
  });

  it("of the sample takes the ends of each column", () => {
    expect(composite({ anchors: "sample", rows: [row(1, 8), row(3, 4), row(2, 6)] }).scores).toEqual([0.5, 0.5, 0.5]);
  });

  it.each([
    [{ anchors, rows: [] }, "rows: must not be empty"],
    [{ anchors, rows: [row()] }, "rows[0].values: must not be empty"],
    [{ anchors, rows: [row(1, 2), row(1)] }, "rows[1].values: must have 2 entries"],
    [{ anchors, rows: [row(1, Number.NaN)] }, "rows[0].values[1]: must be finite"],
    [{ anchors, rows: [[1, 2]] }, "rows[0]: must be an object"],
    [{ anchors: [], rows: [row(1)] }, "anchors: must not be empty"],
    [{ anchors, rows: [row(1)] }, "anchors: must have 1 entries"],
    [{ anchors: [7], rows: [row(1)] }, "anchors[0]: must be an object"],
    [{ anchors: [{ low: 3, high: 3 }], rows: [row(1)] }, "anchors[0].high: must differ from low"],
    [{ anchors: [{ low: 3 }], rows: [row(1)] }, "anchors[0].high: must be a number"],
    [{ anchors: [{ low: Number.NaN, high: 1 }], rows: [row(1)] }, "anchors[0].low: must be finite"],
    [{ anchors: "range", rows: [row(1)] }, "anchors: must be a list"],
    [{ anchors: "sample", rows: [row(1, 2), row(3, 2)] }, "rows: must differ in column 1"],
  ])("refuses %j", (input, message) => {
    expect(() => Reflect.apply(composite, undefined, [input])).toThrow(message);
  });
});

describe("the Technology Achievement Index", () => {
  type Table = Parameters<typeof composite>[0];
  const examples: {
    name: string;
    input: Omit<Table, "rows"> & { rows: readonly (Table["rows"][number] & { country: string })[] };
  }[] = JSON.parse(
    readFileSync(new URL("../../../fixtures/vectors/published-statistics.json", import.meta.url), "utf8"),
  );

  function country(name: string, example: string): { score: number | undefined; rank: number | undefined } {
    const found = examples.find((candidate) => candidate.name === example);
    if (found === undefined) throw new Error(`No example ${example}`);
    const place = found.input.rows.findIndex((candidate) => candidate.country === name);
    const { scores, ranks } = composite(found.input);
    return { score: scores[place], rank: ranks[place] };
  }

  it.each([
    ["Finland", 0.744],
    ["United States", 0.7329],
    ["Sweden", 0.7038],
    ["Japan", 0.6984],
    ["Korea", 0.6659],
    ["Netherlands", 0.6304],
    ["United Kingdom", 0.6065],
    ["New Zealand", 0.5488],
    ["Slovenia", 0.4594],
  ])("gives %s %d", (name, printed) => {
    // The handbook prints Finland cut off at three digits.
    expect(Math.abs((country(name, "tai-goalposts").score ?? 0) - printed)).toBeLessThan(0.001);
  });

  it("moves Norway from 12th to 4th when the sample sets the goalposts", () => {
    expect(country("Norway", "tai-goalposts").rank).toBe(12);
    expect(country("Norway", "tai-sample-min-max").rank).toBe(4);
  });
});

describe("a geometric mean", () => {
  const meanOf = (...values: number[]): number => geometricMean({ values }).mean;

  it("lets excellence make up for less than an arithmetic mean does", () => {
    expect(meanOf(21, 1, 1, 1)).toBeCloseTo(2.1407, 4);
    expect(meanOf(21, 2, 1, 1) / meanOf(21, 1, 1, 1)).toBeCloseTo(1.189, 3);
    expect(meanOf(7, 6, 6, 6) / meanOf(6, 6, 6, 6)).toBeCloseTo(1.039, 3);
  });

  it("is 0 as soon as one value is", () => {
    expect(meanOf(100, 0)).toBe(0);
  });

  it.each([
    [[], "values: must not be empty"],
    [[1, -1], "values[1]: must lie in [0, "],
  ])("refuses %j", (values, message) => {
    expect(() => geometricMean({ values })).toThrow(message);
  });
});

describe("the average rank shift", () => {
  it("is the mean number of places moved", () => {
    expect(averageRankShift({ reference: [1, 2, 3], other: [3, 2, 1] }).shift).toBeCloseTo(4 / 3, 12);
  });

  it.each([
    [{ reference: [], other: [] }, "reference: must not be empty"],
    [{ reference: [1, 2], other: [1] }, "other: must have 2 entries"],
    [{ reference: [1], other: [Number.NaN] }, "other[0]: must be finite"],
  ])("refuses %j", (input, message) => {
    expect(() => averageRankShift(input)).toThrow(message);
  });
});

describe("credibility", () => {
  const of = (expectedProcessVariance: number, varianceOfHypotheticalMeans: number, n: number) =>
    credibility({ expectedProcessVariance, varianceOfHypotheticalMeans, n });

  it("grows with the number of observations", () => {
    expect([0, 1, 2, 8].map((n) => of(625, 312.5, n).z)).toEqual([0, 1 / 3, 0.5, 0.8]);
  });

  it("is complete when one case never varies, and does not exist when cases do not differ", () => {
    expect(of(0, 5, 3)).toEqual({ k: 0, z: 1 });
    expect(of(5, 0, 3)).toEqual({ k: null, z: null });
    expect(of(0, 5, 0)).toEqual({ k: 0, z: null });
  });

  it.each([
    [[-1, 1, 1], "expectedProcessVariance: must lie in [0, "],
    [[1, -1, 1], "varianceOfHypotheticalMeans: must lie in [0, "],
    [[1, 1, -1], "n: must lie in [0, "],
  ] as const)("refuses %j", ([within, between, n], message) => {
    expect(() => of(within, between, n)).toThrow(message);
  });
});
