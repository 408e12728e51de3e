import { describe, expect, it } from "vitest";
import { judgeNode } from "../../../scripts/node-version.mjs";

describe("the version of Node", () => {
  it.each(["22.12.0", "23.0.0", "24.0.0", "24.22.3", "26.1.0"])("%s is fine, and nothing is said", (version) => {
    expect(judgeNode(version)).toEqual({ isEnough: true, notice: null });
  });

  it.each(["20.19.0", "20.20.1", "21.7.3", "22.11.0"])("%s works, and is told what to get", (version) => {
    const { isEnough, notice } = judgeNode(version);
    expect(isEnough).toBe(true);
    expect(notice).toBe(
      `Node ${version} works and is past its end of life: get Node 22.12 or newer, best 24, from nodejs.org.`,
    );
  });

  it.each(["20.18.3", "18.20.0", "6.9.0"])("%s will not do", (version) => {
    const { isEnough, notice } = judgeNode(version);
    expect(isEnough).toBe(false);
    expect(notice).toBe(`Entwine needs Node 22.12 or newer, best 24, from nodejs.org, and this is Node ${version}.`);
  });
});
