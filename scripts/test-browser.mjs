/** The browser part of `npm test`: the built app on servers of its own, looked at and worked in by Playwright. */
import path from "node:path";
import { browserProblem, ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { inProject, runNode } from "./project.mjs";
import { playwrightCounts } from "./test-counts.mjs";

/**
 * Two halves at a time, for two cores. Journeys change the demo world and run one after the other; looking at every
 * screen changes nothing, takes as long as all of them, and runs beside them.
 */
const BROWSER_HALVES = ["browser/accessibility", "browser/(?!accessibility)"].map((files) => [
  ...["--project=desktop", "--project=phone"],
  files,
]);
/** Takes the demo world away, so nothing may run beside it. */
const BROWSER_END = ["--project=last"];

/** Answers `{ passed, failed }`; `step` says what is being done, and how long it took. */
export async function runBrowser(step) {
  await ensureBrowser(step);
  const problem = browserProblem();
  if (problem) {
    console.error(problem);
    return { passed: 0, failed: 1 };
  }
  await ensureBuilt(step);
  const { startTestServers } = await import("./test-servers.mjs");
  const servers = await step("Starting the servers for the browser", startTestServers);
  try {
    const halves = await Promise.all(BROWSER_HALVES.map((which, i) => runPlaywright(which, { servers, name: `${i}` })));
    const end = await runPlaywright(BROWSER_END, { servers, name: "end" });
    return [...halves, end].reduce((sum, half) => ({
      passed: sum.passed + half.passed,
      failed: sum.failed + half.failed,
    }));
  } finally {
    await servers.stop();
  }
}

async function runPlaywright(which, { servers, name }) {
  const results = path.join(servers.folder, `playwright-${name}.json`);
  const cli = inProject("node_modules", "@playwright", "test", "cli.js");
  const output = inProject("test-results", `browser-${name}`);
  const { code } = await runNode(
    [cli, "test", "-c", inProject("tests", "playwright.config.ts"), "--output", output, ...which],
    { isShown: true, env: { ...servers.env, TEST_RESULTS: results } },
  );
  return playwrightCounts(results, code);
}
