import { describe, expect, it } from "vitest";
import { type CHECKS, runChecks } from "../../../scripts/check-parts.mjs";

const good = () => Promise.resolve({ code: 0, output: "all is well" });
const bad = () => Promise.resolve({ code: 2, output: "line one\nline two\n" });

async function run({ checks }: { readonly checks: typeof CHECKS }) {
  const said: string[] = [];
  const names = Object.keys(checks);
  const isGood = await runChecks(names, { checks, say: (line) => said.push(line) });
  return { isGood, said };
}

describe("npm run check", () => {
  it("is good when every check is, and says the time of each", async () => {
    const { isGood, said } = await run({ checks: { lint: good, types: good } });
    expect(isGood).toBe(true);
    expect(said).toHaveLength(2);
    for (const line of said) expect(line).toMatch(/^✓ (lint|types) \d+\.\d s$/);
  });

  it("fails with one of them, shows all that one says, and runs the others still", async () => {
    const { isGood, said } = await run({ checks: { lint: bad, types: good, unused: good } });
    expect(isGood).toBe(false);
    expect(said.find((line) => line.startsWith("✗ lint"))).toMatch(/ s\nline one\nline two$/);
    expect(said.filter((line) => line.startsWith("✓"))).toHaveLength(2);
  });

  it("fails with a check that breaks down", async () => {
    const { isGood, said } = await run({ checks: { layers: () => Promise.reject(new Error("no such program")) } });
    expect(isGood).toBe(false);
    expect(said[0]).toContain("no such program");
  });

  it("generates before anything reads what is generated, and stops there when that fails", async () => {
    const begun: string[] = [];
    const noting = (name: string, check: typeof good) => () => {
      begun.push(name);
      return check();
    };
    const { isGood } = await run({ checks: { lint: noting("lint", good), generate: noting("generate", bad) } });
    expect([isGood, begun]).toEqual([false, ["generate"]]);
  });

  it("runs two at a time, never three", async () => {
    let running = 0;
    let most = 0;
    const counted = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return good();
    };
    await run({ checks: { a: counted, b: counted, c: counted, d: counted } });
    expect(most).toBe(2);
  });
});
