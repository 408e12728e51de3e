import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

export function pause(milliseconds) {
  return delay(milliseconds);
}

export function isAlive(pid) {
  if (!(pid > 0)) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** In a container without an init process a dead orphan stays in the table until somebody collects it. */
function isZombie(pid) {
  return statFields(pid)?.[0] === "Z";
}

/** Null where /proc does not exist. */
export function processName(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return null;
  }
}

/** Processes that stand in this folder; none where /proc does not exist. */
export function processesIn(folder) {
  return processNumbers().filter((pid) => standsIn(pid, folder) === true);
}

/** What a process has started, and what those have; none where /proc does not exist. */
export function descendantsOf(pid) {
  const parents = new Map(processNumbers().map((one) => [one, Number(statFields(one)?.[1])]));
  const isBelow = (one) => parents.has(one) && (parents.get(one) === pid || isBelow(parents.get(one)));
  return [...parents.keys()].filter(isBelow);
}

function processNumbers() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Null where it may not be asked, as of another user's in a container without that right. */
function standsIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch (error) {
    return error.code === "EACCES" || error.code === "EPERM" ? null : false;
  }
}

/** Whether a process may stand in this folder: false only where it is known to stand elsewhere, or to be gone. */
export const mayStandIn = (pid, folder) => standsIn(pid, folder) !== false;

/** Process numbers are used again; number and start time together name one process. */
export function identityOf(pid) {
  return { pid, startedAt: statFields(pid)?.[19] ?? null };
}

export function isSameProcessAlive(identity) {
  return isAlive(identity?.pid) && identityOf(identity.pid).startedAt === identity.startedAt;
}

/** The fields of /proc/<pid>/stat after the name, which may itself contain spaces and brackets. */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
