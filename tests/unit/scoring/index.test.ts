import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scoreText } from "@/lib/scoring/command/score-text";

const read = (name: string): string =>
  readFileSync(new URL(`../../fixtures/vectors/${name}.json`, import.meta.url), "utf8");

/** Equal in every field and every name, numbers within a billionth. */
function expectSame(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    expect(Math.abs(Number(actual) - expected), path).toBeLessThanOrEqual(1e-9);
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(actual ?? {}).sort(), path).toEqual(Object.keys(expected).sort());
    const own = new Map(Object.entries(actual ?? {}));
    for (const [key, value] of Object.entries(expected)) expectSame(own.get(key), value, `${path}.${key}`);
  } else {
    expect(actual, path).toBe(expected);
  }
}

describe("the four published accounts", () => {
  it.each(["healthy-partner", "captive", "watermelon", "new-thin-evidence"])("%s agrees in every field", (name) => {
    const { lines, fault } = scoreText(read(`${name}.input`));
    expect(fault).toBeNull();
    expect(lines).toHaveLength(1);
    expectSame(JSON.parse(lines?.[0] ?? ""), JSON.parse(read(`${name}.expected`)), name);
  });
});
