/** The checks by name, and how they share two cores. */
import { generateClient } from "./install.mjs";
import { checkLayers } from "./layers.mjs";
import { checkOwnKeys } from "./own-keys.mjs";
import { inProject, runNode } from "./project.mjs";

/** A check answers `{ code, output }`; the output of one that fails is shown whole. The longest stand first. */
export const CHECKS = {
  generate: () => allOf([generateClient(), program("next", "dist", "bin", "next")("typegen")]),
  types: () => program("typescript", "bin", "tsc")("--noEmit"),
  lint: () => program("@biomejs", "biome", "bin", "biome")("ci", "--error-on-warnings", "."),
  layers: checkLayers,
  keys: checkOwnKeys,
  unused: () => knip(),
  shipped: () => knip("--production", "--include", "files,dependencies"),
};

/** Everything else reads what this one writes. */
const FIRST = ["generate"];
/** Two cores: types beside lint, one of the others as soon as one of them ends. */
const AT_A_TIME = 2;

/** Says the time of each check as it ends; true when all are well. */
export async function runChecks(names, { checks = CHECKS, say = console.log } = {}) {
  const runOne = async (name) => {
    const begin = performance.now();
    const { code, output } = await checks[name]().catch((error) => ({
      code: 1,
      output: String(error?.stack ?? error),
    }));
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    say(code === 0 ? `✓ ${name} ${seconds} s` : `✗ ${name} ${seconds} s\n${output.trim()}`);
    return code === 0;
  };
  const isBegun = await inTurns(
    names.filter((name) => FIRST.includes(name)),
    runOne,
  );
  const rest = names.filter((name) => !FIRST.includes(name));
  return isBegun && inTurns(rest, runOne);
}

/** Runs all of them even if one fails: whoever mends things wants to know of everything at once. */
async function inTurns(names, runOne) {
  const waiting = [...names];
  const results = [];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      results.push(await runOne(name));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results.every(Boolean);
}

const program =
  (...place) =>
  (...args) =>
    runNode([inProject("node_modules", ...place), ...args]);

const knip = (...args) => program("knip", "bin", "knip.js")(...args);

async function allOf(running) {
  const ended = await Promise.all(running);
  return {
    code: ended.find(({ code }) => code !== 0)?.code ?? 0,
    output: ended.map(({ output }) => output.trim()).join("\n"),
  };
}
