#!/usr/bin/env node
/**
 * `node scripts/complete-lock.mjs`, after `npm install` has changed package-lock.json. A registry mirror may not
 * carry the packages of foreign platforms; npm then leaves them out of the lock file, and `npm ci` refuses that
 * file everywhere. This writes them in again: name, version and platform, which is all `npm ci` asks for.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCK = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const SYSTEMS = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  openharmony: "openharmony",
};
const PROCESSORS = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "arm"];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(LOCK, "utf8"));
  const missing = missingPackages(lock.packages);
  const packages = { ...lock.packages, ...Object.fromEntries(missing.map(entryOf)) };
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages of other platforms added to package-lock.json`);
}

/** Optional dependencies that some package names and the lock file does not hold. */
export function missingPackages(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isHeld(packages, parent, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** As Node looks for a package: beside its user, then one folder up, and so on. */
function isHeld(packages, parent, name) {
  if (packages[`${parent ? `${parent}/` : ""}node_modules/${name}`]) {
    return true;
  }
  return parent !== "" && isHeld(packages, parent.slice(0, Math.max(0, parent.lastIndexOf("/node_modules/"))), name);
}

/** A platform package says in its name what its manifest would say. */
function entryOf({ name, version, dev }) {
  const words = name.split("/").at(-1).split("-");
  const os = words.includes("win32") ? "win32" : SYSTEMS[words.find((word) => word in SYSTEMS)];
  const cpu = PROCESSORS.find((word) => words.includes(word));
  if (!((os || cpu) && /^\d/.test(version))) {
    throw new Error(`${name}@${version} is missing from package-lock.json and is no platform package of one version.`);
  }
  const libc = os === "linux" && libraryOf(words);
  const platform = { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
  return [`node_modules/${name}`, { version, ...(dev && { dev }), optional: true, ...platform }];
}

function libraryOf(words) {
  if (words.some((word) => word.startsWith("musl"))) {
    return "musl";
  }
  return words.some((word) => word.startsWith("gnu")) ? "glibc" : undefined;
}
