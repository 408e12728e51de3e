/** `next build` when a source file changed since the last one. The build needs no database and no secret. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inProject, runNode } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];
const CONFIGURATION = ["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"];
const STAMP = inProject(".next", "entwine-build");
const STANDALONE = inProject(".next", "standalone");
export const SERVER = path.join(STANDALONE, "server.js");
/** What runs at the desk beside the server (lib/desk). */
export const DESK = inProject(".next", "desk.mjs");
/** The worker as a process of its own (lib/jobs). */
export const WORKER = inProject(".next", "worker.mjs");
/** The script of the pages that a customer's link opens (components/pulse/page). */
const ANSWERING = inProject("public", "generated", "answering.js");

/** What an operator configures is read when the server runs; nothing of it may be frozen into the build. */
const NOT_IN_THE_BUILD = [
  "DATABASE_URL",
  "APP_DATABASE_URL",
  "JOBS_DATABASE_URL",
  "AUTH_SECRET",
  "NEXTAUTH_SECRET",
  "APP_URL",
  "SMTP_URL",
  "MAIL_FROM",
  "DEMO",
];

/** Is the build there, and of these very sources? */
export function isBuilt(fingerprint = currentFingerprint()) {
  return (
    [STAMP, SERVER, DESK, ANSWERING].every((file) => existsSync(file)) && readFileSync(STAMP, "utf8") === fingerprint
  );
}

export async function ensureBuilt(step) {
  const fingerprint = currentFingerprint();
  if (isBuilt(fingerprint)) {
    return;
  }
  rmSync(STAMP, { force: true });
  await step("Building the app", async () => {
    await build();
    await buildDesk();
    await buildAnswering();
  });
  // The standalone server does not bring these two folders itself.
  cpSync(inProject(".next", "static"), path.join(STANDALONE, ".next", "static"), { recursive: true });
  if (existsSync(inProject("public"))) {
    cpSync(inProject("public"), path.join(STANDALONE, "public"), { recursive: true });
  }
  writeFileSync(STAMP, fingerprint);
}

async function build() {
  rmSync(STANDALONE, { recursive: true, force: true });
  const without = Object.fromEntries(NOT_IN_THE_BUILD.map((name) => [name, undefined]));
  const { code, output } = await runNode([inProject("node_modules", "next", "dist", "bin", "next"), "build"], {
    env: { ...without, NODE_ENV: "production" },
  });
  if (code !== 0) {
    throw new Refusal(
      /ENOSPC/.test(output)
        ? "The disk is full: free some space and start again."
        : `next build failed:\n${output.trim()}`,
    );
  }
  if (!existsSync(SERVER)) {
    throw new Refusal(`next build made no ${SERVER}: next.config.ts must say output: "standalone".`);
  }
}

/** In one file, so that the desk is open at once. */
export const buildDesk = () => buildProgram("lib/desk/main.ts", DESK);

/** What runs beside the server, in one file; packages stay where they are. */
export async function buildProgram(entry, outfile) {
  const { build: bundle } = await import("esbuild");
  await bundle({
    absWorkingDir: inProject(),
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    // The package throws wherever pages are drawn as well. So nothing has to be said when the program is started, and what
    // it takes from outside is what every other program gets: mails are drawn by the whole of React.
    alias: { "server-only": inProject("node_modules", "server-only", "empty.js") },
    logLevel: "error",
  });
}

/** By itself and small: whoever answers on a phone loads nothing of the app. */
export async function buildAnswering() {
  const { build: bundle } = await import("esbuild");
  await bundle({
    absWorkingDir: inProject(),
    entryPoints: ["components/pulse/page/answering.ts"],
    outfile: ANSWERING,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    logLevel: "error",
  });
}

function currentFingerprint() {
  const places = [...SOURCES, ...CONFIGURATION].map((name) => inProject(name));
  return `${fingerprintOf(places, inProject())} ${process.version}`;
}

/** By content, not by date: a fresh checkout of the same sources needs no new build. */
export function fingerprintOf(places, root) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn)) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(place) {
  if (!existsSync(place)) {
    return [];
  }
  if (!statSync(place).isDirectory()) {
    return [place];
  }
  const names = readdirSync(place).sort();
  return names.filter((name) => name !== "generated").flatMap((name) => filesIn(path.join(place, name)));
}
