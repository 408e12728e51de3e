/** The disk of the embedded database is filled under people who read and save, to the last byte, and freed again. */
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { pause } from "../../processes.mjs";
import { balance, figuresOf, isSound, readOnce, saveOnce, sendPeople } from "../people.mjs";

const SIZE_MB = 900;
/** Below what the application keeps free, and above what PostgreSQL needs. */
const NEARLY_FULL_MB = 60;
/** After this much was freed a start would still be refused if it asked for what a first one needs. */
const SOME_MB = 80;
const PATIENCE_SECONDS = 30;
/** From the moment there is space again. */
const LIMIT_SECONDS = 5;

export const scenario = {
  name: "full-disk",
  what: "the disk of the database is filled while 5 people read and save, the database killed and all restarted on it",
  limitSeconds: 900,
  run: fill,
};

async function fill(world) {
  const disk = smallDisk(world);
  if (disk === null) {
    return { holds: null, figures: { "not run": "a small disk of its own needs root, who may mount one" } };
  }
  const steps = await throughAll(world, disk);
  const { sums, ...times } = steps;
  return {
    holds:
      isSound(sums) &&
      Object.values(times).every((seconds) => seconds !== null && seconds <= PATIENCE_SECONDS) &&
      times.saved <= LIMIT_SECONDS,
    figures: {
      "nearly full: saves refused in words after": inWords(times.refused),
      "full to the last byte: reads answered after": inWords(times.readFull),
      "killed on the full disk: reads answered after": inWords(times.readKilled),
      [`restarted with ${SOME_MB} MB left: reads answered after`]: inWords(times.readRestarted),
      "freed: saves acknowledged after": `${inWords(times.saved)} (allowed ${LIMIT_SECONDS})`,
      ...figuresOf(sums),
    },
  };
}

async function throughAll(world, disk) {
  const env = { WRITES_PER_MINUTE: "100000" };
  const app = await world.openApp({ place: disk, env });
  const visitor = await app.visitor();
  const accountIds = await visitor.accountIds();
  const people = sendPeople({ visitor, accountIds });
  const isSaved = async () => (await saveOnce(visitor, accountIds[0])).told;
  const isRead = async () => (await readOnce(visitor, "/portfolio")).told;
  await pause(3000);

  fillUp(disk, NEARLY_FULL_MB);
  const refused = await secondsUntil(isSaved, "full");
  world.say(`nearly full: refused after ${inWords(refused)}`);
  fillUp(disk, 0);
  const readFull = await secondsUntil(isRead, "ok");
  await pause(3000);
  process.kill(app.postmaster(), "SIGKILL");
  await pause(200);
  const readKilled = await secondsUntil(isRead, "ok");
  world.say(`killed on the full disk: read after ${inWords(readKilled)}`);
  await pause(2000);
  await people.leave();

  await app.stop();
  free(disk);
  fillUp(disk, SOME_MB);
  const again = await world.openApp({ place: disk, port: app.port, env });
  const after = sendPeople({ visitor, accountIds });
  const readRestarted = await secondsUntil(isRead, "ok");
  const stillRefused = await secondsUntil(isSaved, "full");
  free(disk);
  const saved = await secondsUntil(isSaved, "ok");
  await pause(3000);
  await after.leave();
  const sums = await balance([...people.books, ...after.books], again.sql);
  visitor.leave();
  await again.stop();
  return { refused, readFull, readKilled, readRestarted, stillRefused, saved, sums };
}

/** A file system of its own in memory; null where we may not mount one. */
function smallDisk(world) {
  const disk = path.join(world.folder(), "disk");
  mkdirSync(disk);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m,mode=711`, "entwine-fault", disk]);
  if (status !== 0) {
    return null;
  }
  world.undo(() => spawnSync("umount", ["-l", disk]));
  chmodSync(disk, 0o711);
  return disk;
}

const fillerIn = (disk) => path.join(disk, "filler");
const free = (disk) => rmSync(fillerIn(disk), { force: true });

/** Until so much is left; to the last byte with 0. */
function fillUp(disk, leftMb) {
  const file = openSync(fillerIn(disk), "a");
  try {
    for (let left = leftOf(disk) - leftMb * 1e6; left > 0; left = leftOf(disk) - leftMb * 1e6) {
      writeSync(file, Buffer.alloc(Math.min(left, 1_000_000)));
    }
  } catch (error) {
    if (error.code !== "ENOSPC") {
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

function leftOf(disk) {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** Null when it never came. */
async function secondsUntil(ask, wanted) {
  const begin = performance.now();
  while (performance.now() - begin < PATIENCE_SECONDS * 1000) {
    if ((await ask()) === wanted) {
      return (performance.now() - begin) / 1000;
    }
    await pause(100);
  }
  return null;
}

const inWords = (seconds) => (seconds === null ? `never (${PATIENCE_SECONDS} s)` : `${seconds.toFixed(1)} s`);
