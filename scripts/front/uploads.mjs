/**
 * Where a file lies from its arrival until it has been read at the desk: on disk, written down as it comes, so that it
 * stands whole in no process but the desk (decision 0076). In a folder that is ours alone, and for no longer than its request.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { freeMb, KEPT_FREE_MB } from "../disk.mjs";

/** What tells the app which file is meant; from outside nobody sets it. */
export const UPLOAD = "x-upload";
/** As env.uploads of the app says too. */
const NAME = "uploads";

/** Files at once, in all and of one client, however small; how large they are together is known where bodies are counted. */
export const MOST = { all: 16, ofOne: 4 };

/** The folder, with nothing in it: what a process that was killed left there goes now. */
export function emptyUploads(dataDir) {
  const folder = path.join(dataDir, NAME);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Whether files that fill all the room there is for them leave the database what it needs. */
export const hasDiskFor = (folder, megabytes) => freeMb(folder) >= KEPT_FREE_MB + megabytes;

/** A new file: `{ name, write, close, remove }`. */
export async function putDown(folder) {
  const name = randomUUID();
  const place = path.join(folder, name);
  const file = await open(place, "wx", 0o600);
  return {
    name,
    write: (bytes) => file.writeFile(bytes),
    close: () => file.close(),
    remove: async () => {
      await file.close().catch(() => undefined);
      await rm(place, { force: true });
    },
  };
}
