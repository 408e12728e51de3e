/** What the two test runners report, as `{ passed, failed }`. Skipped tests count as failed: there are none on purpose. */
import { existsSync, readFileSync } from "node:fs";

export function vitestCounts(file, code) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1 };
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  const brokenFiles = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  const notRun = report.numPendingTests + report.numTodoTests;
  return judged({ passed: report.numPassedTests, failed: report.numFailedTests + notRun + brokenFiles.length }, code);
}

export function playwrightCounts(file, code) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1 };
  }
  const { stats, errors = [] } = JSON.parse(readFileSync(file, "utf8"));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return judged({ passed: stats.expected, failed }, code);
}

/** A runner that ends badly without a failed test (an unhandled error, say) has failed all the same. */
function judged({ passed, failed }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
