/**
 * Keeps the embedded PostgreSQL running for as long as the application does: when it ends, whatever ended it, it is
 * started again. Why so: docs/decisions/0039-the-embedded-database-is-supervised.md
 */
import { setTimeout as delay } from "node:timers/promises";
import { startDatabase } from "./database.mjs";
import { freeMb, KEPT_FREE_MB, watchDisk } from "./disk.mjs";

/** Before the first try, the second, and so on; the last for all that follow. */
const WAITS_SECONDS = [0, 2, 4, 8, 10];
const STEP_MS = 250;
/** A server that ran for so long was well: what ends it then begins a new count. */
const WELL_MS = 10_000;

/** As startDatabase; `stop` ends the watch first. */
export async function superviseDatabase({ say, ...options }) {
  const database = await startDatabase({ say, ...options });
  const stopping = new AbortController();
  const { signal } = stopping;
  const watch = Promise.all([
    keepRunning(database, { say, signal }),
    watchDisk({ folder: database.folder, say, signal }),
  ]);
  const stop = async () => {
    stopping.abort();
    await watch;
    await database.stop();
  };
  return { ...database, stop };
}

async function keepRunning(database, { say, signal }) {
  const stopped = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  let tries = 0;
  let readyAt = performance.now();
  while (!signal.aborted) {
    const reason = await Promise.race([database.ended(), stopped]);
    let problem = `The database ended (${reason}).`;
    tries = performance.now() - readyAt > WELL_MS ? 0 : tries;
    while (problem !== null && !signal.aborted) {
      const seconds = WAITS_SECONDS[Math.min(tries, WAITS_SECONDS.length - 1)];
      tries += 1;
      say(`${problem} Starting it again, try ${tries}${seconds > 0 ? `, in ${seconds} s` : ""}.`);
      problem = await problemOf(() => startAfter(seconds, { database, signal }));
    }
    readyAt = performance.now();
    if (!signal.aborted) {
      say("The database is ready again.");
    }
  }
}

async function startAfter(seconds, { database, signal }) {
  await waitFor(seconds, { folder: database.folder, signal });
  await database.startAgain(signal);
}

/** Where the disk was full, not longer than until there is space again. */
async function waitFor(seconds, { folder, signal }) {
  // A folder that cannot be asked is waited for like any other: the start says what is wrong with it.
  const isFull = () => {
    try {
      return freeMb(folder) < KEPT_FREE_MB;
    } catch {
      return false;
    }
  };
  const deadline = performance.now() + seconds * 1000;
  const wasFull = isFull();
  while (performance.now() < deadline && !(wasFull && !isFull())) {
    await delay(Math.min(STEP_MS, Math.max(0, deadline - performance.now())), undefined, { signal });
  }
}

/** In words; null when there was none. */
async function problemOf(work) {
  try {
    await work();
    return null;
  } catch (error) {
    return error.message;
  }
}
