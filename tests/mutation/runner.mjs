/**
 * A test runner for Stryker that knows only the tests of lib/scoring. They are pure, so they are bundled once and run
 * inside one process, over and over, each time with modules loaded anew: some milliseconds for each mutant, where
 * Vitest would start a worker for it. Loading a test file while a mutant is active also tries what runs at load.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { collect } from "./collect.mjs";
import { expect } from "./expect.mjs";

const TESTS = path.join("tests", "unit", "scoring");
const STATE = "__stryker__";
/** Of a test, as Stryker counts. */
const PASSED = 0;
const FAILED = 1;

class InProcessRunner {
  #files = [];
  #load = null;
  /** Milliseconds each file took, so that the quickest are asked first. */
  #cost = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = readdirSync(TESTS, { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => path.join(TESTS, name))
      .sort();
    this.#load = new Script(await bundle(this.#files), { filename: "tests.cjs" }).runInThisContext();
  }

  /** Every file by itself, so that what it loads is known to be covered by its tests. */
  dryRun() {
    const tests = [];
    const coverage = { static: {}, perTest: {} };
    for (const file of this.#files) {
      const state = activate({ mutantCoverage: { static: {}, perTest: {} } });
      const results = this.#open().run(file, () => true);
      for (const { id } of results) {
        const { static: loading, perTest } = state.mutantCoverage;
        coverage.perTest[id] = { ...loading, ...perTest[id] };
      }
      this.#cost.set(
        file,
        results.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0),
      );
      tests.push(...results);
    }
    return Promise.resolve({ status: "complete", tests, mutantCoverage: coverage });
  }

  mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter && new Set(testFilter);
    const files = this.#files.filter((file) => !testFilter || testFilter.some((id) => id.startsWith(`${file}#`)));
    const state = activate({ activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const opened = this.#open();
    let nrOfTests = 0;
    for (const file of files.toSorted((a, b) => (this.#cost.get(a) ?? 0) - (this.#cost.get(b) ?? 0))) {
      const results = opened.run(file, (id) => !wanted || wanted.has(id), true);
      nrOfTests += results.length;
      if (hitLimit !== undefined && state.hitCount > hitLimit) return Promise.resolve({ status: "timeout" });
      const failure = results.find(({ status }) => status === FAILED);
      if (failure) {
        const { id, failureMessage } = failure;
        return Promise.resolve({ status: "killed", killedBy: [id], failureMessage, nrOfTests });
      }
    }
    return Promise.resolve({ status: "survived", nrOfTests });
  }

  /** The library and its tests, loaded anew as files are run. */
  #open() {
    const { api, take } = collect(expect);
    const bodies = this.#load(createRequire(import.meta.url), api);
    return {
      run: (file, isWanted, bail = false) => {
        try {
          bodies.get(file)();
        } catch (error) {
          return [resultOf({ file, name: file }, 0, failureOf(error))];
        }
        return runAll(file, take(), isWanted, bail);
      },
    };
  }
}

function runAll(file, tests, isWanted, bail) {
  const results = [];
  for (const [i, { name, run }] of tests.entries()) {
    const id = `${file}#${i}`;
    if (!isWanted(id)) continue;
    const began = performance.now();
    const outcome = outcomeOf(id, run);
    results.push(resultOf({ file, name, id }, performance.now() - began, outcome));
    if (bail && outcome.status === FAILED) break;
  }
  return results;
}

/** A file that cannot be loaded fails as one test. */
function resultOf({ file, name, id = `${file}#0` }, timeSpentMs, outcome) {
  return { id, name, fileName: path.resolve(file), timeSpentMs, ...outcome };
}

function outcomeOf(id, run) {
  const state = globalThis[STATE];
  state.currentTestId = id;
  try {
    run();
    return { status: PASSED };
  } catch (error) {
    return failureOf(error);
  } finally {
    state.currentTestId = undefined;
  }
}

const failureOf = (error) => ({
  status: FAILED,
  failureMessage: error instanceof Error ? error.message : String(error),
});

/** Stryker's code in the mutated files keeps its state under a global name. */
function activate(state) {
  globalThis[STATE] = state;
  return state;
}

/** A function of `require` and the test functions, which gives a function for each file that runs it. */
async function bundle(files) {
  const root = process.cwd();
  const entries = files.map((file) => `[${JSON.stringify(file)}, () => require(${JSON.stringify(`./${file}`)})]`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = new Map([${entries.join(",")}]);`, resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    logLevel: "error",
    external: ["vitest"],
    alias: { "@": root },
    plugins: [{ name: "urls-of-files", setup: (esbuild) => esbuild.onLoad({ filter: /\.test\.ts$/ }, urlsOfFiles) }],
  });
  const [{ text }] = outputFiles;
  return `(function (require, vitest) {
    const module = { exports: {} };
    const exports = module.exports;
    const original = require;
    require = (name) => (name === "vitest" ? vitest : original(name));
    ${text}
    return module.exports;
  })`;
}

/** In a bundle no file has an address of its own. */
function urlsOfFiles({ path: file }) {
  const url = JSON.stringify(pathToFileURL(file).href);
  return { contents: readFileSync(file, "utf8").replaceAll("import.meta.url", url), loader: "ts" };
}

function createRunner() {
  return new InProcessRunner();
}
createRunner.inject = [];

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: createRunner }];
