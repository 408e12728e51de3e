/**
 * Who imports whom, as dependency-cruiser sees it. Both the check and the architecture tests ask, and looking takes ten
 * seconds of a core, so what was seen is kept as long as no source file changes.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprintOf } from "./build.mjs";
import { inProject, runNode } from "./project.mjs";

const OWN = [
  "app",
  "components",
  "lib",
  "prisma",
  "scripts",
  "tests",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];
const RULES = [".dependency-cruiser.cjs", "tsconfig.json", "package.json", "package-lock.json"];
const SEEN = inProject("node_modules", ".cache", "entwine-layers", "seen.json");
const STAMP = `${SEEN}.stamp`;
const CRUISER = inProject("node_modules", "dependency-cruiser", "bin");

/** The file with the report of dependency-cruiser on the sources as they are now. */
export async function layersSeen() {
  const fingerprint = currentFingerprint();
  if (existsSync(STAMP) && existsSync(SEEN) && readFileSync(STAMP, "utf8") === fingerprint) {
    return SEEN;
  }
  rmSync(path.dirname(SEEN), { recursive: true, force: true });
  mkdirSync(path.dirname(SEEN), { recursive: true });
  const looked = await runNode([
    path.join(CRUISER, "dependency-cruise.mjs"),
    ...["--config", ".dependency-cruiser.cjs", "--output-type", "json", "--output-to", SEEN],
    ...OWN,
  ]);
  if (looked.code !== 0 || !existsSync(SEEN)) {
    throw new Error(`dependency-cruiser broke down:\n${looked.output.trim()}`);
  }
  // What is at fault may lie outside the sources (a client that was not generated yet), so it is looked at again.
  if (JSON.parse(readFileSync(SEEN, "utf8")).summary.violations.length === 0) {
    writeFileSync(STAMP, fingerprint);
  }
  return SEEN;
}

/** `{ code, output }` like any program: what breaks a rule, in words, and how many do. */
export async function checkLayers() {
  return runNode([path.join(CRUISER, "depcruise-fmt.mjs"), "--exit-code", "--output-type", "err", await layersSeen()]);
}

function currentFingerprint() {
  return fingerprintOf(
    [...OWN, ...RULES].map((name) => inProject(name)),
    inProject(),
  );
}
