/**
 * What the two test runners report, as `{ passed, failed, files }` with `{ file, seconds }` each. Skipped tests count as
 * failed: there are none on purpose.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";

const NOTHING = { passed: 0, failed: 1, files: [] };

/** With `isNamed` only tests of some name were wanted, and all others are skipped on purpose. */
export function vitestCounts(file, code, { isNamed = false } = {}) {
  if (!existsSync(file)) {
    return NOTHING;
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  const brokenFiles = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  const notRun = isNamed ? 0 : report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + notRun + brokenFiles.length;
  const files = report.testResults.map(({ name, startTime, endTime }) => ({
    file: fromProject(name),
    seconds: (endTime - startTime) / 1000,
  }));
  return { ...judged({ passed: report.numPassedTests, failed }, code), files };
}

export function playwrightCounts(file, code) {
  if (!existsSync(file)) {
    return NOTHING;
  }
  const { stats, errors = [], suites = [], config } = JSON.parse(readFileSync(file, "utf8"));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  const files = suites.map((suite) => ({
    file: fromProject(path.resolve(config.rootDir, suite.file)),
    seconds: millisecondsOf(suite) / 1000,
  }));
  return { ...judged({ passed: stats.expected, failed }, code), files };
}

/** A suite holds tests, each run at one or more sizes of the window, and further suites. */
function millisecondsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
  return [...own, ...suites.map(millisecondsOf)].reduce((sum, duration) => sum + duration, 0);
}

const fromProject = (file) => path.relative(PROJECT, file).split(path.sep).join("/");

/** A runner that ends badly without a failed test (an unhandled error, say) has failed all the same. */
function judged({ passed, failed }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
