/** The browser part of `npm test`: the built app on servers of its own, looked at and worked in by Playwright. */
import path from "node:path";
import { browserProblem, ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { inProject, runNode } from "./project.mjs";
import { playwrightCounts } from "./test-counts.mjs";
import { playwrightFilter } from "./test-filters.mjs";

/**
 * Answers `{ passed, failed, files }`; `step` says what is being done, and how long it took. Of `parts` only the files of
 * the browser count, and none means all of them.
 */
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
  try {
    return await runPlaywright(servers, playwrightFilter({ files: parts.get("browser") ?? [], name }));
  } finally {
    await servers.stop();
  }
}

/** The tests make their worlds with the app's own operations: the condition opens the modules of the server to them. */
async function runPlaywright({ folder, env }, filter) {
  const results = path.join(folder, "playwright.json");
  const cli = inProject("node_modules", "@playwright", "test", "cli.js");
  const { code } = await runNode(
    ["--conditions=react-server", cli, "test", "-c", inProject("tests", "playwright.config.ts"), ...filter],
    { isShown: true, env: { ...env, TEST_RESULTS: results } },
  );
  return playwrightCounts(results, code);
}
