/**
 * All tests: `npm test`; one part: `npm test -- unit`, `integration` or `browser`. Installs what is missing, brings
 * its own databases and servers, and closes with one line, `N passed, N failed`.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { ensureClient, ensureInstalled } from "./install.mjs";
import { inProject, runNode, stopRunning } from "./project.mjs";
import { explain } from "./refusal.mjs";
import { runBrowser } from "./test-browser.mjs";
import { vitestCounts } from "./test-counts.mjs";

const PARTS = {
  unit: { folders: ["unit", "property", "architecture"], ending: /\.test\.tsx?$/ },
  integration: { folders: ["integration"], ending: /\.test\.ts$/ },
  browser: { folders: ["browser"], ending: /\.spec\.ts$/ },
};

export async function main(args) {
  const unknown = args.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown[0]}": choose from ${Object.keys(PARTS).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  process.on("SIGINT", stopRunning);
  process.on("SIGTERM", stopRunning);
  await ensureInstalled(step);
  await ensureClient(step);

  const total = { passed: 0, failed: 0 };
  for (const part of args.length > 0 ? args : Object.keys(PARTS)) {
    const { passed, failed } = await runPart(part);
    total.passed += passed;
    total.failed += failed;
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

const RUN = { unit: runVitest, integration: runIntegration, browser: () => runBrowser(step) };

/** A part that breaks down, or that ran nothing although there are test files, has failed. */
async function runPart(part) {
  const { folders, ending } = PARTS[part];
  const isThere = folders.some((folder) => hasFile(inProject("tests", folder), ending));
  if (!isThere) {
    console.log(`No ${part} tests yet.`);
    return { passed: 0, failed: 0 };
  }
  try {
    const counts = await RUN[part](part, folders);
    return counts.passed + counts.failed > 0 ? counts : { passed: 0, failed: 1 };
  } catch (error) {
    console.error(explain(error));
    return { passed: 0, failed: 1 };
  }
}

function hasFile(folder, ending) {
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => ending.test(name));
}

async function runVitest(part, folders) {
  const results = inProject("test-results", `${part}.json`);
  rmSync(results, { force: true });
  const { code } = await runNode(
    [
      inProject("node_modules", "vitest", "vitest.mjs"),
      "run",
      ...["--config", inProject("tests", "vitest.config.ts")],
      ...folders.flatMap((folder) => ["--project", folder]),
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
    ],
    { isShown: true, env: { NODE_ENV: undefined } },
  );
  return vitestCounts(results, code);
}

/** Some of these ask the built app, over HTTP. */
async function runIntegration(part, folders) {
  await ensureBuilt(step);
  return runVitest(part, folders);
}

async function step(name, work) {
  const begin = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((Date.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}
