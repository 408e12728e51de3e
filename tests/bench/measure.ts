/** How the benchmarks count: warm up, repeat, sort, and say what it means beside a floor of the same run. */

export async function timesOf(repeats: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < repeats; round += 1) {
    const begin = performance.now();
    await work(round);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
}

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

export const median = (times: readonly number[]): number =>
  quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );

/** One line of the report: milliseconds, and how many times the floor's median they are. */
export function report(name: string, times: readonly number[], floor?: readonly number[]): void {
  const middle = quantile(times, 0.5);
  const beside = floor ? `  ${(middle / quantile(floor, 0.5)).toFixed(1)} × its floor` : "";
  say(`${name.padEnd(44)} median ${ms(middle)}  p95 ${ms(quantile(times, 0.95))}  n ${times.length}${beside}`);
}

const ms = (time: number) => `${time.toFixed(1).padStart(7)} ms`;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
