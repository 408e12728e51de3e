import { checkNumber, checkOneOf } from "../check";
import { entryAt } from "../entry-at";
import { sum } from "./averages";
import { checkFilled, checkLength } from "./check-lists";
import { countBelow } from "./count-below";

const METRICS = ["nominal", "ordinal", "interval", "ratio"] as const;

type Metric = (typeof METRICS)[number];

interface Ratings {
  /** One row a rater, one column a unit; null where a rater did not rate. */
  readonly ratings: readonly (readonly (number | null)[])[];
  /** What a difference between two values means. */
  readonly metric: Metric;
}

/** How far apart two values lie, given as places in the rising list of distinct values. */
type Distance = (one: number, other: number) => number;

/**
 * Agreement of any number of raters beyond chance, with gaps (Krippendorff 2011): 1 is perfect, 0 is chance, negative
 * is worse; null when all values are equal or no unit has two. Customary reading: from .800 reliable, from .667
 * tentative. Throws a ScoringError unless rows are equally long, not empty and values finite; the ratio metric needs
 * values of 0 or more.
 */
export function krippendorffAlpha(input: Ratings): { readonly alpha: number | null } {
  const metric = checkOneOf(input.metric, "metric", METRICS);
  const units = unitsOf(checkRatings(input.ratings, metric));
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b);
  const places = units.map((unit) => unit.map((value) => countBelow(values, value)));
  const coincidences = coincidencesOf(places, values.length);
  const totals = coincidences.map(sum);
  const distance = distanceOf(metric, values, totals);
  const weigh = (amount: (one: number, other: number) => number): number =>
    sum(values.map((_, one) => sum(values.map((__, other) => amount(one, other) * distance(one, other)))));
  const observed = weigh((one, other) => entryAt(entryAt(coincidences, one), other));
  const expected = weigh((one, other) => entryAt(totals, one) * entryAt(totals, other));
  return { alpha: expected === 0 ? null : 1 - ((sum(totals) - 1) * observed) / expected };
}

function checkRatings(ratings: unknown, metric: Metric): Ratings["ratings"] {
  const least = metric === "ratio" ? 0 : -Number.MAX_VALUE;
  const rows = checkFilled(ratings, "ratings").map((row, rater) =>
    checkFilled(row, `ratings[${rater}]`).map((value, unit) =>
      value === null ? null : checkNumber(value, `ratings[${rater}][${unit}]`, { min: least, max: Number.MAX_VALUE }),
    ),
  );
  rows.forEach((row, rater) => {
    checkLength(row, `ratings[${rater}]`, entryAt(rows, 0).length);
  });
  return rows;
}

/** The values each unit was given. */
const unitsOf = (ratings: Ratings["ratings"]): readonly (readonly number[])[] =>
  entryAt(ratings, 0).map((_, unit) => ratings.map((row) => entryAt(row, unit)).filter((value) => value !== null));

/**
 * Each ordered pair of values of a unit counts 1/(values of the unit − 1), so that each value counts once. A unit with a
 * single value makes no pair and so counts for nothing.
 */
function coincidencesOf(units: readonly (readonly number[])[], size: number): readonly (readonly number[])[] {
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const unit of units) {
    for (const [rater, one] of unit.entries()) {
      const row = entryAt(table, one);
      for (const other of unit.toSpliced(rater, 1)) row[other] = entryAt(row, other) + 1 / (unit.length - 1);
    }
  }
  return table;
}

function distanceOf(metric: Metric, values: readonly number[], totals: readonly number[]): Distance {
  if (metric === "nominal") return (one, other) => (one === other ? 0 : 1);
  if (metric === "ratio")
    return (one, other) => (one === other ? 0 : ratio(entryAt(values, one), entryAt(values, other)));
  // As many values lie between two ordinal ones as between the middles of their ranks.
  const places = metric === "ordinal" ? middleRanks(totals) : values;
  return (one, other) => (entryAt(places, one) - entryAt(places, other)) ** 2;
}

const ratio = (one: number, other: number): number => ((one - other) / (one + other)) ** 2;

function middleRanks(totals: readonly number[]): readonly number[] {
  let before = 0;
  return totals.map((total) => {
    before += total;
    return before - total / 2;
  });
}
