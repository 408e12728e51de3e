/** One start per data folder: two would share a database that one of them stops. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isSameProcessAlive, pause } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

const STOP_SECONDS = 10;

/** Answers `{ remember(serverPid), release() }`, or refuses while another start holds the folder. */
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
    await stopLeftover(holder?.server);
    rmSync(file, { force: true });
  }
  return {
    remember: (serverPid) => writeFileSync(file, JSON.stringify({ self, server: identityOf(serverPid) })),
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

/** Our server outlives a start that was killed with -9, and would keep the port. */
async function stopLeftover(server) {
  if (!isSameProcessAlive(server)) {
    return;
  }
  process.kill(server.pid, "SIGTERM");
  const deadline = Date.now() + STOP_SECONDS * 1000;
  while (isSameProcessAlive(server)) {
    if (Date.now() > deadline) {
      process.kill(server.pid, "SIGKILL");
    }
    await pause(50);
  }
}
