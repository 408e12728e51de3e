import { entryAt } from "../entry-at";

/** Competition ranks, highest value first: 1 + how many are greater, so that equals share a rank. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => entryAt(values, b) - entryAt(values, a));
  const ranks = new Array<number>(values.length).fill(0);
  let rank = 0;
  order.forEach((account, place) => {
    const before = order[place - 1];
    if (before === undefined || values[before] !== values[account]) rank = place + 1;
    ranks[account] = rank;
  });
  return ranks;
}
