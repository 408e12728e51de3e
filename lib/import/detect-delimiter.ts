/** As far as a header can reach. */
const FARTHEST = 1_000_000;

/** The separator that the line of column names uses outside quotes most. */
export function detectDelimiter(text: string): string {
  const counts = new Map([
    [",", 0],
    [";", 0],
    ["\t", 0],
  ]);
  let isQuoted = false;
  for (const letter of text.slice(0, FARTHEST)) {
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if ((letter === "\n" || letter === "\r") && [...counts.values()].some((seen) => seen > 0)) break;
    const seen = counts.get(letter);
    if (seen !== undefined) counts.set(letter, seen + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
