/** What this process and the children it has waited for have cost so far, so that a busy neighbour does not count. */
import { readdirSync, readFileSync } from "node:fs";
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

function readBooks(file = BOOKS) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** What a process, everything it started and everything that has ended under it have cost so far. Linux only. */
export function cpuSecondsOfTree(root) {
  const books = new Map();
  for (const name of readdirSync("/proc")) {
    const text = /^\d+$/.test(name) ? readBooks(`/proc/${name}/stat`) : null;
    if (text !== null) {
      books.set(Number(name), text);
    }
  }
  const parentOf = (text) => Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]);
  const isBelow = (pid) => pid === root || (books.has(pid) && pid > 1 && isBelow(parentOf(books.get(pid))));
  return [...books].filter(([pid]) => isBelow(pid)).reduce((sum, [, text]) => sum + cpuSecondsSoFar(text), 0);
}
