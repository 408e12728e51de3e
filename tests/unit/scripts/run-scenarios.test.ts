import { describe, expect, it } from "vitest";
import { runScenarios, tableOf } from "../../../scripts/faults/run-scenarios.mjs";

const closed: string[] = [];
const surroundings = { say: () => undefined, openWorld: () => ({ close: async () => void closed.push("world") }) };
const scenario = (name: string, run: () => Promise<{ holds: boolean | null; figures: Record<string, unknown> }>) => ({
  ...{ name, what: "breaks something", limitSeconds: 0.05 },
  run,
});

describe("scenarios of faults", () => {
  it("say what came of each, close every world, and go on after one that throws or never ends", async () => {
    const outcomes = await runScenarios(
      [
        scenario("well", async () => ({ holds: true, figures: { runs: 10 } })),
        scenario("elsewhere", async () => ({ holds: null, figures: { "not run": "needs root" } })),
        scenario("thrown", () => Promise.reject(new Error("the database is gone"))),
        scenario("endless", () => new Promise(() => undefined)),
      ],
      surroundings,
    );
    expect(outcomes).toMatchObject([
      { name: "well", holds: true, figures: { runs: 10 } },
      { name: "elsewhere", holds: null },
      { name: "thrown", holds: false, figures: { error: "the database is gone" } },
      { name: "endless", holds: false, figures: { error: "not at an end after 0.05 s" } },
    ]);
    expect(closed).toHaveLength(4);
    expect(tableOf(outcomes).split("\n")).toEqual([
      "well       holds",
      "elsewhere  not run",
      "thrown     FALLS SHORT",
      "endless    FALLS SHORT",
    ]);
  });
});
