/** Brings node_modules and the generated Prisma client to what the repository says, and does nothing when they are. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inProject, run, runNode } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

const LOCK = inProject("package-lock.json");
const INSTALLED = inProject("node_modules", ".package-lock.json");
const LOCK_STAMP = inProject("node_modules", ".entwine-lock");
const CLIENT_STAMP = inProject("node_modules", ".entwine-client");
const CLIENT = inProject("lib", "generated", "client.ts");

export async function ensureInstalled(step) {
  const wanted = digest(LOCK, `${process.platform}-${process.arch}`);
  if (read(LOCK_STAMP) !== wanted) {
    if (!isInstalled()) {
      await step("Installing packages", npmCi);
    }
    writeFileSync(LOCK_STAMP, wanted);
  }
}

/** `prisma generate` takes two seconds, so it runs only when the schema or Prisma changed. */
export async function ensureClient(step) {
  if (read(CLIENT_STAMP) === clientDigest() && existsSync(CLIENT)) {
    return;
  }
  await step("Generating the database client", async () => {
    const { code, output } = await generateClient();
    if (code !== 0) {
      throw new Refusal(`prisma generate failed:\n${output.trim()}`);
    }
  });
}

/** In any case; answers `{ code, output }` like any program. */
export async function generateClient() {
  const ended = await prisma(["generate"]);
  if (ended.code === 0) {
    writeFileSync(CLIENT_STAMP, clientDigest());
  }
  return ended;
}

const clientDigest = () => digest(inProject("prisma", "schema.prisma"), read(LOCK_STAMP));

export function prisma(args, env = {}) {
  return runNode([inProject("node_modules", "prisma", "build", "index.js"), ...args], { env });
}

/** A folder that npm filled without us is as good as our own: every package of the lock file, in its version. */
function isInstalled() {
  if (!existsSync(INSTALLED)) {
    return false;
  }
  const wanted = JSON.parse(read(LOCK)).packages;
  const found = JSON.parse(read(INSTALLED)).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional }]) =>
      name === "" || (found[name] ? found[name].version === version : optional || devOptional),
  );
}

async function npmCi() {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith("npm-cli.js") ? await runNode([npm, ...args]) : await run("npm", args);
  if (code !== 0) {
    const reason = /ENOSPC/.test(output) ? "The disk is full: free some space and start again." : output.trim();
    throw new Refusal(reason.startsWith("The disk") ? reason : `npm ci failed:\n${reason}`);
  }
}

function digest(file, salt) {
  return createHash("sha256").update(readFileSync(file)).update(salt).digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
