/** The browser part of `npm test`: its servers, and Playwright over them. */
import path from "node:path";
import { browserProblem, ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { inProject, runNode } from "./project.mjs";
import { playwrightCounts } from "./test-counts.mjs";
import { playwrightFilter } from "./test-filters.mjs";

/**
 * Two halves at a time, for two cores. Journeys change the demo world and run one after the other; looking at every
 * screen changes nothing, takes as long as all of them, and runs beside them. At the end comes what takes the demo world
 * away, so nothing may run beside it.
 */
const BROWSER_HALVES = ["browser/accessibility", "browser/(?!accessibility)"].map((files) => [
  ...["--project=desktop", "--project=phone"],
  files,
]);
const BROWSER_END = ["--project=last"];

/** Answers `{ passed, failed, files }`. Of `parts` only the files of the browser count, and none means all of them. */
export async function runBrowser(step, { parts, name }) {
  await ensureBrowser(step);
  const problem = browserProblem();
  if (problem) {
    console.error(problem);
    return { passed: 0, failed: 1, files: [] };
  }
  await ensureBuilt(step);
  const { startTestServers } = await import("./test-servers.mjs");
  const servers = await step("Starting the servers for the browser", startTestServers);
  const wanted = playwrightFilter({ files: parts.get("browser") ?? [], name });
  try {
    if (wanted.length > 0) {
      return await runPlaywright(wanted, { servers, name: "chosen" });
    }
    const halves = await Promise.all(BROWSER_HALVES.map((which, i) => runPlaywright(which, { servers, name: `${i}` })));
    const end = await runPlaywright(BROWSER_END, { servers, name: "end" });
    return [...halves, end].reduce((sum, half) => ({
      passed: sum.passed + half.passed,
      failed: sum.failed + half.failed,
      files: [...sum.files, ...half.files],
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
