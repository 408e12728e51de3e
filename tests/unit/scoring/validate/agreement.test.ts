import { describe, expect, it } from "vitest";
import { krippendorffAlpha, weightedKappa } from "@/lib/scoring";

describe("Krippendorff's alpha of our team and theirs", () => {
  it("is 1 when both always say the same, and below 0 when they never do", () => {
    const same = [0, 2, 4];
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
      expect(krippendorffAlpha({ ratings: [same, same], metric }).alpha).toBe(1);
      expect(krippendorffAlpha({ ratings: [same, same.toReversed()], metric }).alpha).toBeLessThan(0.5);
    }
    const opposite = [
      [0, 4],
      [4, 0],
    ];
    expect(krippendorffAlpha({ ratings: opposite, metric: "nominal" }).alpha).toBe(-0.5);
  });

  it("is null when all say one and the same, or when nobody else rated the same question", () => {
    const alpha = (ratings: (number | null)[][]) => krippendorffAlpha({ ratings, metric: "interval" }).alpha;
    expect(
      alpha([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
    expect(
      alpha([
        [1, null],
        [null, 4],
      ]),
    ).toBeNull();
    expect(alpha([[null], [null]])).toBeNull();
  });

  it("ignores a question that only one person answered", () => {
    const both = [
      [1, 2, 3, 3],
      [1, 3, 3, 2],
    ];
    const withLoner = [
      [1, 2, 3, 3, 4],
      [1, 3, 3, 2, null],
    ];
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
      const { alpha } = krippendorffAlpha({ ratings: both, metric });
      expect(krippendorffAlpha({ ratings: withLoner, metric }).alpha).toBe(alpha);
    }
  });

  it("does not depend on the order in which the questions were rated", () => {
    const rising = [
      [1, 2, 3, 4, 10],
      [1, 2, 2, 10, 10],
    ];
    const falling = rising.map((row) => row.toReversed());
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
      const { alpha } = krippendorffAlpha({ ratings: rising, metric });
      expect(krippendorffAlpha({ ratings: falling, metric }).alpha).toBeCloseTo(alpha ?? Number.NaN, 12);
    }
  });

  it("counts two zeros as alike by ratio", () => {
    const ratings = [
      [0, 1, 0],
      [0, 1, 1],
    ];
    expect(krippendorffAlpha({ ratings, metric: "ratio" }).alpha).toBeCloseTo(4 / 9, 12);
  });

  it.each([
    [{ ratings: [], metric: "nominal" }, "ratings: must not be empty"],
    [{ ratings: [[]], metric: "nominal" }, "ratings[0]: must not be empty"],
    [{ ratings: [[1, 2], [1]], metric: "nominal" }, "ratings[1]: must have 2 entries"],
    [{ ratings: [[1, Number.NaN]], metric: "nominal" }, "ratings[0][1]: must be finite"],
    [{ ratings: [[1], [-1]], metric: "ratio" }, "ratings[1][0]: must lie in [0, "],
    [{ ratings: [[1]], metric: "circular" }, "metric: must be one of nominal, ordinal, interval, ratio"],
  ])("refuses %j", (input, message) => {
    expect(() => Reflect.apply(krippendorffAlpha, undefined, [input])).toThrow(message);
  });

  it("takes negative values by any other metric", () => {
    expect(
      krippendorffAlpha({
        ratings: [
          [-1, 1],
          [-1, 1],
        ],
        metric: "interval",
      }).alpha,
    ).toBe(1);
  });
});

describe("weighted kappa", () => {
  const plain = [
    [0, 1],
    [1, 0],
  ];

  it("is 1 on the diagonal, 0 at the level of chance and −1 when two raters contradict each other", () => {
    expect(
      weightedKappa({
        table: [
          [3, 0],
          [0, 5],
        ],
        disagreement: plain,
      }).kappa,
    ).toBe(1);
    expect(
      weightedKappa({
        table: [
          [4, 4],
          [4, 4],
        ],
        disagreement: plain,
      }).kappa,
    ).toBe(0);
    expect(
      weightedKappa({
        table: [
          [0, 4],
          [4, 0],
        ],
        disagreement: plain,
      }).kappa,
    ).toBe(-1);
  });

  it("is null when chance would not disagree, or nobody rated", () => {
    expect(
      weightedKappa({
        table: [
          [9, 0],
          [0, 0],
        ],
        disagreement: plain,
      }).kappa,
    ).toBeNull();
    expect(
      weightedKappa({
        table: [
          [0, 0],
          [0, 0],
        ],
        disagreement: plain,
      }).kappa,
    ).toBeNull();
    expect(
      weightedKappa({
        table: [
          [1, 2],
          [3, 4],
        ],
        disagreement: [
          [0, 0],
          [0, 0],
        ],
      }).kappa,
    ).toBeNull();
  });

  it.each([
    [{ table: [], disagreement: plain }, "table: must not be empty"],
    [{ table: [[1, 2]], disagreement: plain }, "table[0]: must have 1 entries"],
    [
      {
        table: [
          [1, 2],
          [-3, 4],
        ],
        disagreement: plain,
      },
      "table[1][0]: must lie in [0, ",
    ],
    [{ table: [[1]], disagreement: plain }, "disagreement: must have 1 entries"],
    [
      {
        table: [
          [1, 2],
          [3, 4],
        ],
        disagreement: [[0, 1], [1]],
      },
      "disagreement[1]: must have 2 entries",
    ],
  ])("refuses %j", (input, message) => {
    expect(() => weightedKappa(input)).toThrow(message);
  });
});
