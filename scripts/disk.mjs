/** The disk of the embedded database: what is left of it, and a reserve for when nothing is. */

import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** The application saves nothing while less is left: PostgreSQL ends with all its readers when it cannot write its log. */
export const KEPT_FREE_MB = 100;
/** So much is put aside, two files of PostgreSQL's log, and given to it when others have used up even what was kept free. */
const RESERVE_MB = 32;
const LAST_MB = 16;
const EVERY_MS = 1000;

export function freeMb(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}

/** True when there was something to give. */
export function releaseReserve(folder, free = freeMb(folder)) {
  const isNeeded = free < LAST_MB && existsSync(reserveIn(folder));
  if (isNeeded) {
    rmSync(reserveIn(folder), { force: true });
  }
  return isNeeded;
}

/** Looks once a second until `signal` says that it is enough, and says what changes for people. */
export async function watchDisk({ folder, say, signal, measure = freeMb, everyMs = EVERY_MS }) {
  let isLow = false;
  let lastProblem = "";
  while (!signal.aborted) {
    try {
      isLow = look({ folder, say, isLow, free: measure(folder) });
    } catch (error) {
      if (error.message !== lastProblem) {
        say(`The free space of ${folder} is not known: ${error.message}.`);
      }
      lastProblem = error.message;
    }
    await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

function look({ folder, say, isLow: wasLow, free }) {
  if (releaseReserve(folder, free)) {
    say(`The disk is full: the ${RESERVE_MB} MB in reserve are the database's now, so that reading goes on.`);
  }
  const isLow = free < KEPT_FREE_MB;
  if (isLow && !wasLow) {
    say(
      `The disk is nearly full: ${folder} has ${free} MB left. Nothing is saved below ${KEPT_FREE_MB} MB, reading goes on. Free some space.`,
    );
  }
  if (wasLow && !isLow) {
    say(`The disk has space again: ${folder} has ${free} MB left. Saving goes on.`);
  }
  if (free > KEPT_FREE_MB + 2 * RESERVE_MB) {
    keepReserve(reserveIn(folder));
  }
  return isLow;
}

const reserveIn = (folder) => path.join(folder, "reserve");

/** Noise, because some disks keep no place for zeros. */
function keepReserve(file) {
  if (existsSync(file)) {
    return;
  }
  const open = openSync(file, "wx", 0o600);
  try {
    for (let written = 0; written < RESERVE_MB; written += 1) {
      writeSync(open, randomBytes(1_000_000));
    }
  } finally {
    closeSync(open);
  }
}
