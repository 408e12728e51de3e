import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { cpuSecondsSoFar, fairShare, measured } from "../../../scripts/cpu-seconds.mjs";
import { slownessOf } from "../../../scripts/machine-speed.mjs";
import { budgetProblem, readBudget } from "../../../scripts/test-budget.mjs";
import { partLines, slowestLines } from "../../../scripts/test-times.mjs";

describe("the budget of a part", () => {
  const budget = { unit: 50 };

  it("leaves room for a fifth", () => {
    expect(budgetProblem({ part: "unit", cpuSeconds: 60 }, budget)).toBeNull();
    expect(budgetProblem({ part: "unit", cpuSeconds: 60.1 }, budget)).toBe(
      '"unit" took 60 CPU seconds, over a fifth more than the 50 of tests/budget.json.',
    );
  });

  it("must be there", () => {
    expect(budgetProblem({ part: "browser", cpuSeconds: 1 }, budget)).toContain('says nothing about "browser"');
  });

  it("is a number of seconds in the file", () => {
    for (const seconds of Object.values(readBudget(1))) expect(seconds).toBeGreaterThan(0);
  });
});

describe("a slower machine", () => {
  it("gets more, by what the same work takes longer there; a quicker one no less", () => {
    expect([slownessOf(0.5, 1), slownessOf(0.5, 0.25)]).toEqual([2, 1]);
    const [unit] = Object.values(readBudget(1));
    expect(Object.values(readBudget(2))[0]).toBe(2 * (unit ?? 0));
  });
});

describe("CPU seconds", () => {
  it("are those of the process and of the children it waited for", () => {
    // utime, stime, cutime and cstime are fields 14 to 17, in hundredths; the name of a program may hold brackets.
    const books = "7 (node (a) b) S 1 7 7 0 -1 0 0 0 0 0 100 20 3000 4 20 0 11 0 0";
    expect(cpuSecondsSoFar(books)).toBeCloseTo(31.24, 9);
    expect(cpuSecondsSoFar(null)).toBeNull();
  });

  it("count a child that works, and not one that waits", async () => {
    const busy = "while (process.cpuUsage().user < 300_000);";
    const child = (program: string) => () => Promise.resolve(spawnSync(process.execPath, ["-e", program]));
    const working = await measured(child(busy));
    const waiting = await measured(child("setTimeout(() => {}, 900)"));
    expect(waiting.seconds).toBeGreaterThan(0.9);
    expect(working.cpuSeconds).toBeGreaterThan(0.2);
    expect(working.cpuSeconds).toBeGreaterThan(waiting.cpuSeconds);
  });

  it("are guessed from the clock where nobody counts them: what others took is left out", () => {
    expect([fairShare(30, 1, 2), fairShare(30, 2, 2), fairShare(30, 6, 2), fairShare(30, 0, 2)]).toEqual([
      30, 30, 10, 30,
    ]);
  });
});

describe("the end of npm test", () => {
  it("names the time of each part, and the budget of a whole one", () => {
    const parts = [
      { part: "install", seconds: 0.04, cpuSeconds: 0.2, isWhole: false },
      { part: "unit", seconds: 31.26, cpuSeconds: 44.4, isWhole: true },
      { part: "integration", seconds: 6, cpuSeconds: 5, isWhole: false },
    ];
    expect(partLines(parts, { unit: 50, integration: 400 })).toEqual([
      "install         0.0 s, 0 CPU seconds",
      "unit           31.3 s, 44 of 50 CPU seconds",
      "integration     6.0 s, 5 CPU seconds",
    ]);
  });

  it("names the ten slowest files, both sizes of a window together", () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ file: `tests/unit/${i}.test.ts`, seconds: i }));
    const twice = { file: "tests/browser/palette.spec.ts", seconds: 6 };
    const lines = slowestLines([twice, ...many, twice]);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe("   12.0 s tests/browser/palette.spec.ts");
    expect(lines[1]).toBe("   11.0 s tests/unit/11.test.ts");
  });
});
