/** One start per data folder: two would share a database that one of them stops. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isSameProcessAlive, pause } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

const STOP_SECONDS = 10;

/** Answers `{ remember(pid), release() }`, or refuses while another start holds the folder. */
export async function lockDataFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "start.lock");
  const self = identityOf(process.pid);
  while (!claim(file, { self })) {
    const holder = readHolder(file);
    if (isSameProcessAlive(holder?.self)) {
      throw new Refusal(
        `Entwine is already running on ${dataDir} (process ${holder.self.pid}): stop it, or choose another DATA_DIR.`,
      );
    }
    await stopLeftover(holder?.child);
    rmSync(file, { force: true });
  }
  return {
    remember: (pid) => writeFileSync(file, JSON.stringify({ self, child: identityOf(pid) })),
    release: () => rmSync(file, { force: true }),
  };
}

function claim(file, holder) {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

function readHolder(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    // Killed while writing: nobody holds it.
    return null;
  }
}

/** Our server, or the loading of the demo world, outlives a start that was killed with -9. */
async function stopLeftover(child) {
  if (!isSameProcessAlive(child)) {
    return;
  }
  process.kill(child.pid, "SIGTERM");
  const deadline = Date.now() + STOP_SECONDS * 1000;
  while (isSameProcessAlive(child)) {
    if (Date.now() > deadline) {
      process.kill(child.pid, "SIGKILL");
    }
    await pause(50);
  }
}
