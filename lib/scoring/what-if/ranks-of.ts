import { entryAt } from "../entry-at";

/** Competition ranks, highest value first: 1 + how many are greater, so that equals share a rank. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => entryAt(values, b) - entryAt(values, a));
  const ranks = Array.from(values);
  let rank = 0;
  order.forEach((account, place) => {
    if (values[order[place - 1] ?? -1] !== values[account]) rank = place + 1;
    ranks[account] = rank;
  });
  return ranks;
}
