/** The data folder, before anything is done in it: it can be written, and what is needed fits. */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { isInitialised } from "./database-cluster.mjs";
import { knownBase } from "./database-home.mjs";
import { freeMb, releaseReserve } from "./disk.mjs";
import { isFull, Refusal, whyInWords } from "./refusal.mjs";

/** For the database, the demo world and the log of PostgreSQL; once they are there, less will do. */
const FIRST_START_MB = 500;

export function prepareDataFolder({ dataDir, databaseUrl }) {
  try {
    // Closed to others, but to be walked through: under root the database runs as another user.
    makeFolder(dataDir);
    if (!databaseUrl) {
      checkSpace(knownBase(dataDir));
    }
    tryToWrite(dataDir);
  } catch (error) {
    throw asRefusal(dataDir, error);
  }
}

/** With its parents. Node's own `recursive` never ends where a folder is there and takes nothing, as /proc. */
function makeFolder(folder) {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) {
    makeFolder(parent);
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    mkdirSync(folder, { mode: 0o711 });
  }
}

/** Only a first start is refused: whatever is there already can be read with nothing left. */
function checkSpace(base) {
  if (isInitialised(base)) {
    releaseReserve(base);
  } else if (existsSync(base) && freeMb(base) < FIRST_START_MB) {
    throw new Refusal(
      `The disk is full: ${base} has ${freeMb(base)} MB left, and the first start needs ${FIRST_START_MB} MB. Free some space, or choose another DATA_DIR.`,
    );
  }
}

function tryToWrite(dataDir) {
  const file = path.join(dataDir, `start.${process.pid}`);
  writeFileSync(file, "tried", { mode: 0o600 });
  rmSync(file, { force: true });
}

/** What kept us from using it, in one sentence, and what to do. Anything else stays what it is. */
function asRefusal(dataDir, error) {
  const why = whyInWords(error);
  if (error instanceof Refusal || !(why || isFull(error))) {
    return error;
  }
  if (isFull(error)) {
    return new Refusal(`The disk of the data folder ${dataDir} is full: free some space and start again.`);
  }
  const isOurs = ["EACCES", "EPERM"].includes(error.code);
  const way = isOurs ? `Let the user "${userInfo().username}", who starts Entwine, write there` : "Mend that";
  return new Refusal(`The data folder ${dataDir} cannot be used: ${why}. ${way}, or choose another DATA_DIR.`);
}
