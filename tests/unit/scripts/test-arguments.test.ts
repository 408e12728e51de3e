import path from "node:path";
import { describe, expect, it } from "vitest";
import { PARTS, readArguments } from "../../../scripts/test-arguments.mjs";

const everythingIsThere = () => true;

function read(...args: readonly string[]) {
  const asked = readArguments(args, everythingIsThere);
  if (asked.problem !== undefined) throw new Error(asked.problem);
  return { ...asked, parts: Object.fromEntries(asked.parts) };
}

describe("npm test", () => {
  it("without a word means every part, from the quickest to the slowest", () => {
    const { parts, ...rest } = read();
    expect(Object.keys(parts)).toEqual(PARTS);
    expect(Object.values(parts).flat()).toEqual([]);
    expect(rest).toEqual({ problem: undefined, name: undefined, isWatching: false, isBudgeted: false });
  });

  it("takes parts, in their own order", () => {
    expect(read("property", "unit").parts).toEqual({ unit: [], property: [] });
    expect(Object.keys(read("browser", "unit").parts)).toEqual(["unit", "browser"]);
  });

  it.each([
    ["tests/unit/format/money.test.ts", "unit"],
    ["./tests/property/import/csv.test.ts", "property"],
    [path.resolve("tests/integration/http/doors.test.ts"), "integration"],
    ["tests/browser/palette.spec.ts", "browser"],
  ])("knows the part of the file %s", (file, part) => {
    expect(read(file).parts).toEqual({ [part]: [path.relative(".", file)] });
  });

  it("takes several files, of several parts", () => {
    const files = ["tests/unit/a.test.ts", "tests/unit/b.test.ts", "tests/browser/c.spec.ts"];
    expect(read(...files).parts).toEqual({ unit: files.slice(0, 2), browser: files.slice(2) });
  });

  it("runs the whole part when a file of it is named besides, or its folder", () => {
    expect(read("unit", "tests/unit/a.test.ts").parts).toEqual({ unit: [] });
    expect(read("tests/unit/").parts).toEqual({ unit: [] });
  });

  it("takes the name of a test, also one that looks like a part", () => {
    expect(read("tests/unit/a.test.ts", "-t", "browser").name).toBe("browser");
    expect(read("-t", "a fee").parts).toEqual(read().parts);
  });

  it("watches what is quick, or what is named", () => {
    expect(read("--watch")).toMatchObject({ isWatching: true, parts: { unit: [], property: [], architecture: [] } });
    expect(read("--watch").parts).not.toHaveProperty("integration");
    expect(read("--watch", "tests/integration/a.test.ts").parts).toEqual({
      integration: ["tests/integration/a.test.ts"],
    });
  });

  it("is held to its budget on request", () => {
    expect(read("unit", "--budget").isBudgeted).toBe(true);
  });
});

describe("whoever mistypes", () => {
  it.each([
    [["untit"], 'There is no part "untit": choose from unit, property, architecture, integration, browser'],
    [["lib/format/money.ts"], 'There is no part "lib/format/money.ts": choose from unit'],
    [["tests/purity/traces.ts"], 'There is no part "tests/purity/traces.ts"'],
    [["--wtach"], 'There is no option "--wtach": choose from -t "name", --watch, --budget.'],
    [["unit", "-t"], "After -t comes a part of the name of a test."],
    [["--watch", "browser"], "The browser tests cannot be watched"],
  ])("is told the choices: %s", (args, sentence) => {
    expect(readArguments(args, everythingIsThere).problem).toContain(sentence);
  });

  it("is told that a file is not there", () => {
    const asked = readArguments(["tests/unit/no-such.test.ts"]);
    expect(asked.problem).toMatch(/^There is no "tests\/unit\/no-such.test.ts": choose from unit/);
  });
});
