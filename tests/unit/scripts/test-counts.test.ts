import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { playwrightCounts, vitestCounts } from "../../../scripts/test-counts.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "entwine-counts-"));
const report = path.join(folder, "report.json");
const allGood = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(content: object): string {
  writeFileSync(report, JSON.stringify(content));
  return report;
}

describe("the last line of npm test", () => {
  it("counts what passed", () => {
    expect(vitestCounts(written(allGood), 0)).toEqual({ passed: 3, failed: 0 });
    const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts(written({ stats }), 0)).toEqual({ passed: 2, failed: 0 });
  });

  it("counts a file that does not load, and a test that was skipped, as failed", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(vitestCounts(written({ ...allGood, numPendingTests: 1, testResults: [broken] }), 1)).toEqual({
      passed: 3,
      failed: 2,
    });
    const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts(written({ stats }), 1).failed).toBe(3);
  });

  it("counts a runner that breaks down, or reports nothing, as failed", () => {
    expect(vitestCounts(written(allGood), 1)).toEqual({ passed: 3, failed: 1 });
    expect(vitestCounts(path.join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
  });
});
