import fc from "fast-check";

/** Few distinct values, so that ties are common; whole, so that sums are exact. */
export const tiedValue = fc.integer({ min: -20, max: 20 });
const flag = fc.constantFrom(0, 1);

/** Cases followed up, with a rating of their risk. */
export const followedCases = fc.array(fc.record({ time: tiedValue, event: flag, group: flag, risk: tiedValue }), {
  minLength: 1,
  maxLength: 30,
});

/** Cases with an outcome, a score and a forecast in [0, 1]. */
export const forecastCases = fc.array(
  fc.record({
    outcome: flag,
    score: tiedValue,
    forecast: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  }),
  { minLength: 1, maxLength: 40 },
);

/** One row a rater, one column a unit. */
export const ratingTable = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 10 }))
  .chain(([raters, units]) => {
    const rating = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 });
    return fc.array(fc.array(rating, { minLength: units, maxLength: units }), { minLength: raters, maxLength: raters });
  });

/** A list of rows turned into a record of columns. */
export const column = <Row, Field extends keyof Row>(rows: readonly Row[], field: Field): Row[Field][] =>
  rows.map((row) => row[field]);

/** The same list in an order drawn by the seed. */
export const shuffled = <Entry>(list: readonly Entry[], keys: readonly number[]): Entry[] =>
  list
    .map((entry, at) => ({ entry, key: keys[at % keys.length] ?? 0, at }))
    .toSorted((a, b) => a.key - b.key || b.at - a.at)
    .map(({ entry }) => entry);

export const shuffleKeys = fc.array(fc.integer(), { minLength: 1, maxLength: 40 });
