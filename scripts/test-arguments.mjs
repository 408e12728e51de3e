/** What somebody asks `npm test` for: parts, files, a name, and whether to stay and watch. */
import { existsSync } from "node:fs";
import path from "node:path";
import { inProject, PROJECT } from "./project.mjs";

/** Each part is a folder of tests/. */
export const PARTS = ["unit", "property", "architecture", "integration", "browser"];
/** Quick enough to run again with every change. */
const WATCHED = ["unit", "property", "architecture"];

const USAGE = `choose from ${PARTS.join(", ")}, or name a file or folder under tests/.`;

/**
 * Answers `{ parts, name, isWatching, isBudgeted }`, where `parts` maps each part to its files (none: all of them), or
 * `{ problem }`, one sentence for whoever mistyped.
 */
export function readArguments(args, isThere = (file) => existsSync(inProject(file))) {
  const { problem, words = [], name, flags } = sortArguments(args);
  const places = words.map((word) => placeOf(word, isThere));
  const wrong = problem ?? places.find((place) => place.problem)?.problem;
  if (wrong) {
    return { problem: wrong };
  }
  const isWatching = flags.has("--watch");
  const parts = chosenParts(places, isWatching ? WATCHED : PARTS);
  if (isWatching && parts.has("browser")) {
    return { problem: "The browser tests cannot be watched: name another part or file." };
  }
  return { parts, name, isWatching, isBudgeted: flags.has("--budget") };
}

function sortArguments(args) {
  const words = [];
  const flags = new Set();
  let name;
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === "-t") {
      i += 1;
      name = args[i];
      if (!name) {
        return { problem: "After -t comes a part of the name of a test." };
      }
    } else if (["--watch", "--budget"].includes(args[i])) {
      flags.add(args[i]);
    } else if (args[i].startsWith("-")) {
      return { problem: `There is no option "${args[i]}": choose from -t "name", --watch, --budget.` };
    } else {
      words.push(args[i]);
    }
  }
  return { words, name, flags };
}

function placeOf(word, isThere) {
  if (PARTS.includes(word)) {
    return { part: word };
  }
  const file = path.relative(PROJECT, path.resolve(PROJECT, word)).split(path.sep).join("/");
  const [root, part] = file.split("/");
  if (root !== "tests" || !PARTS.includes(part)) {
    return { problem: `There is no part "${word}": ${USAGE}` };
  }
  if (!isThere(file)) {
    return { problem: `There is no "${file}": ${USAGE}` };
  }
  return file === `tests/${part}` ? { part } : { part, file };
}

/** In their own order, whatever order they are named in. Who names a part and a file of it gets the part. */
function chosenParts(places, whenNoneIsNamed) {
  const named = places.length > 0 ? places : whenNoneIsNamed.map((part) => ({ part }));
  const chosen = new Map();
  for (const part of PARTS) {
    const own = named.filter((place) => place.part === part);
    if (own.length > 0) {
      chosen.set(part, own.every(({ file }) => file) ? own.map(({ file }) => file) : []);
    }
  }
  return chosen;
}
