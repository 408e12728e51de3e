import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { PARTS } from "../../scripts/test-arguments.mjs";
import { FILES, textOf } from "./files";

const EVERY_PART = ["check", ...PARTS, "newest-node"];
const workflow = textOf(".github/workflows/ci.yml");
const jobs = [...workflow.matchAll(/run: \.ci\/run(.*)$/gm)].map(([, words = ""]) => words.trim().split(/\s+/));

describe("the CI", () => {
  it("is three jobs that together run every part, and none twice", () => {
    expect(jobs).toHaveLength(3);
    expect(jobs.flat().sort()).toEqual([...EVERY_PART].sort());
  });

  it("runs nothing that .ci/run does not, so that a machine of one's own says the same", () => {
    const commands = [...workflow.matchAll(/^\s*-? ?run: (.*)$/gm)].map(([, command = ""]) => command);
    expect(commands.filter((command) => !command.startsWith(".ci/run "))).toEqual([]);
  });

  it("without arguments runs every part, and names them to whoever mistypes", () => {
    const script = textOf(".ci/run");
    expect(/^ {2}parts=\((.*)\)$/m.exec(script)?.[1]?.split(" ").sort()).toEqual([...EVERY_PART].sort());
    const { status, stderr } = spawnSync("bash", [".ci/run", "untit"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain('There is no part "untit": choose from');
    for (const part of EVERY_PART) expect(stderr).toContain(part);
  });

  it("needs no secret, and can be started", () => {
    expect(workflow).not.toMatch(/secrets\./);
    expect(FILES).toContain(".ci/run");
  });
});
