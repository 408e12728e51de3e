/** What this process and the children it has waited for have cost so far, so that a busy neighbour does not count. */
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

const BOOKS = "/proc/self/stat";
/** Linux counts in hundredths of a second wherever it runs. */
const TICKS_PER_SECOND = 100;

/** Runs `work` and answers `{ result, seconds, cpuSeconds }`. */
export async function measured(work) {
  const begin = { at: performance.now(), cpu: cpuSecondsSoFar() };
  const result = await work();
  const seconds = (performance.now() - begin.at) / 1000;
  const cpuSeconds =
    begin.cpu === null ? fairShare(seconds, loadavg()[0], cpus().length) : cpuSecondsSoFar() - begin.cpu;
  return { result, seconds, cpuSeconds };
}

/** Null where the system keeps no such books. */
export function cpuSecondsSoFar(books = readBooks()) {
  if (books === null) {
    return null;
  }
  // The second field is the name of the program in brackets, and may hold anything.
  const fields = books.slice(books.lastIndexOf(")") + 2).split(" ");
  const [own, ownSystem, children, childrenSystem] = fields.slice(11, 15).map(Number);
  return (own + ownSystem + children + childrenSystem) / TICKS_PER_SECOND;
}

/** Elsewhere: the time that passed, less what others took when more wanted to run than there are cores. */
export function fairShare(seconds, load, cores) {
  return load > cores ? (seconds * cores) / load : seconds;
}

function readBooks() {
  try {
    return readFileSync(BOOKS, "utf8");
  } catch {
    return null;
  }
}
