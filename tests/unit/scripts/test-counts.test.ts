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

const counted = ({ passed, failed }: ReturnType<typeof vitestCounts>) => ({ passed, failed });

describe("the last line of npm test", () => {
  it("counts what passed", () => {
    expect(counted(vitestCounts(written(allGood), 0))).toEqual({ passed: 3, failed: 0 });
    const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 };
    expect(counted(playwrightCounts(written({ stats }), 0))).toEqual({ passed: 2, failed: 0 });
  });

  it("counts a file that does not load, and a test that was skipped, as failed", () => {
    const broken = { name: "a.test.ts", startTime: 0, endTime: 0, status: "failed", assertionResults: [] };
    const report = written({ ...allGood, numPendingTests: 1, testResults: [broken] });
    expect(counted(vitestCounts(report, 1))).toEqual({ passed: 3, failed: 2 });
    const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts(written({ stats }), 1).failed).toBe(3);
  });

  it("counts a runner that breaks down, or reports nothing, as failed", () => {
    expect(counted(vitestCounts(written(allGood), 1))).toEqual({ passed: 3, failed: 1 });
    expect(counted(vitestCounts(path.join(folder, "none.json"), 0))).toEqual({ passed: 0, failed: 1 });
  });

  it("lets only the name that was asked for skip the others", () => {
    const report = written({ ...allGood, numPendingTests: 7 });
    expect(vitestCounts(report, 0, { isNamed: true }).failed).toBe(0);
    expect(vitestCounts(report, 0).failed).toBe(7);
  });
});

describe("the time of a file", () => {
  it("goes from its first test to its last", () => {
    const file = path.resolve("tests", "unit", "a.test.ts");
    const ran = { name: file, startTime: 10_000, endTime: 12_500, status: "passed", assertionResults: [{}] };
    expect(vitestCounts(written({ ...allGood, testResults: [ran] }), 0).files).toEqual([
      { file: "tests/unit/a.test.ts", seconds: 2.5 },
    ]);
  });

  it("is the sum of its browser tests, at every depth and size", () => {
    const spec = (...durations: readonly number[]) => ({
      tests: durations.map((duration) => ({ results: [{ duration }] })),
    });
    const suite = { file: "demo.spec.ts", specs: [spec(1000, 500)], suites: [{ specs: [spec(250)] }] };
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    const config = { rootDir: path.resolve("tests", "browser") };
    expect(playwrightCounts(written({ stats, config, suites: [suite] }), 0).files).toEqual([
      { file: "tests/browser/demo.spec.ts", seconds: 1.75 },
    ]);
  });
});
