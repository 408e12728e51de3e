/** What the tests took, said at the end: every part, and the ten files that took longest. */

const SLOWEST = 10;

/** One line a part: `{ part, seconds, cpuSeconds }`, beside its budget if it has one. */
export function partLines(parts, budget) {
  const wide = Math.max(...parts.map(({ part }) => part.length));
  return parts.map(({ part, seconds, cpuSeconds }) => {
    const allowed = budget[part] === undefined ? "" : ` of ${budget[part]}`;
    return `${part.padEnd(wide)} ${inSeconds(seconds)}, ${cpuSeconds.toFixed(0)}${allowed} CPU seconds`;
  });
}

/** Of `{ file, seconds }`, the slowest first. A file that ran in two sizes of a window counts as one. */
export function slowestLines(files) {
  const total = new Map();
  for (const { file, seconds } of files) {
    total.set(file, (total.get(file) ?? 0) + seconds);
  }
  const slowest = [...total].sort(([, a], [, b]) => b - a).slice(0, SLOWEST);
  return slowest.map(([file, seconds]) => `${inSeconds(seconds)} ${file}`);
}

const inSeconds = (seconds) => `${seconds.toFixed(1).padStart(7)} s`;
