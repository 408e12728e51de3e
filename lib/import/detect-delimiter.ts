import { DELIMITERS, type Delimiter } from "@/lib/schemas/import-reading";

/** Lines that are looked at, and as far as they can reach. */
const LINES = 50;
const FARTHEST = 1_000_000;

/**
 * The separator that parts most lines alike, outside quotes: title lines and texts with commas do not come out even.
 * Of several that do, the one with most columns.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = countsByLine(text);
  const scored = DELIMITERS.map((delimiter, i) => {
    const counts = lines.map((line) => line[i] ?? 0).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    const alike = counts.filter((count) => count === usual).length;
    return { delimiter, alike, usual };
  });
  return scored.reduce((best, one) =>
    one.alike > best.alike || (one.alike === best.alike && one.usual > best.usual) ? one : best,
  ).delimiter;
}

/** How often each separator stands in each of the first lines, outside quotes. */
const countsByLine = (text: string): readonly (readonly number[])[] =>
  text
    .slice(0, FARTHEST)
    .replace(/"[^"]*"/g, "")
    .split(/[\r\n]+/, LINES)
    .map((line) => DELIMITERS.map((delimiter) => line.split(delimiter).length - 1));

/** The greatest of those that stand most often. */
function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    [0, 0],
  )[0];
}
