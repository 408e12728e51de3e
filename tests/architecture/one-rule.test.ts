import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

const sources = ["app", "components", "lib", "prisma", "scripts"]
  .flatMap((folder) => filesIn(folder, /\.[cm]?[jt]sx?$/))
  .filter((file) => !file.startsWith("lib/generated/"));
const holding = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf(file)));

describe("a rule stands once", () => {
  it.each<[string, RegExp, string]>([
    ["a day in milliseconds", /86_?400_?000|86_?400e3|864e5|24 \* 60 \* 60|24 \* 3_?600/, "lib/scoring/time.ts"],
    ["90 % of a normal distribution", /\b1\.64\d*/, "lib/scoring/rungs/bands.ts"],
    ["what lately means", /\bLATELY_DAYS = /, "lib/scoring/time.ts"],
    ["the mean of coverage", /\.coverage, 0\) \/ STEPS\.length/, "lib/scoring/rungs/mean-coverage.ts"],
    ["the grades of coverage", /function coverageGrade\b/, "lib/scoring/rungs/coverage-grade.ts"],
    ["the steps of the value rung", /"proposition", "delivery"|"delivery", "proposition"/, "lib/scoring/types.ts"],
    ["the earliest zone", /14 \* \(?(3_?600|60 \* 60|HOUR)|14 \/ 24/, "lib/calendar/has-begun-somewhere.ts"],
    ["the end of a day", /DAY(_MS)? - 1\b/, "lib/calendar/days.ts"],
    ["the beginning of a day", /\/ DAY(_MS)?\) \* DAY/, "lib/calendar/days.ts"],
    ["the clock on the wall of a zone", /formatToParts/, "lib/calendar/wall-time.ts"],
    ["a last moment that asks for something", /\bACT_DUE_DAYS = /, "lib/calendar/act-due.ts"],
  ])("%s", (_, pattern, home) => {
    expect(sources.length).toBeGreaterThan(400);
    expect(holding(pattern)).toEqual([home]);
  });

  it("and nobody spells an hour or a quarter of a year out", () => {
    expect(holding(/\b3_?600_?000\b|\b36e5\b/)).toEqual([]);
    expect(holding(/\b90 \* DAY|\bin 90 days|\b90 days\b(?!.*\*\/)/i)).toEqual([]);
  });
});

describe("the model in force", () => {
  // A second model may be published at any time: whoever took the first one would go on drawing its thresholds.
  it("is asked for by workspace: only what has no workspace takes the specification's own", () => {
    const takers = holding(/\bDEFAULT_MODEL\b/).filter((file) => !/^(lib\/scoring|scripts|prisma\/seed)\//.test(file));
    expect(takers).toEqual(["components/sign-in/example-ladder.ts", "lib/data/scoring-models.ts"]);
  });

  it("is what the pictures are drawn by: none has 40 or 60 in it", () => {
    const drawn = filesIn("components", /\.tsx?$/);
    const fixed = /\b(40|60)%|\[40, 60\]|\b[xy][12]?=\{(40|60)\}|(under|carries from) (40|60)\b/;
    expect(drawn.length).toBeGreaterThan(150);
    expect(drawn.filter((file) => fixed.test(textOf(file)))).toEqual([]);
  });
});

describe("what people read", () => {
  it("is written by one locale, and no list of months stands beside it", () => {
    expect(holding(/"en-GB"/).filter((file) => /^(app|components|lib)\//.test(file))).toEqual([
      "lib/schemas/locale.ts",
      // What customers read, each in their language.
      "lib/wording/en.ts",
    ]);
    const months = holding(/"(Sep|Sept)", "Oct"/).filter((file) => /^(app|components|lib\/format)\//.test(file));
    expect(months).toEqual([]);
  });

  it("never takes a placeholder for a value: it asks, or says that it is an example", () => {
    const texts = filesIn("components", /\.tsx$/).flatMap((file) => [
      ...textOf(file).matchAll(/placeholder="([^"]*)"/g),
    ]);
    const words = texts.map(([, text]) => text ?? "");
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((text) => !/^(For example|Find|Search|Type|What|Who) /.test(text))).toEqual([]);
  });
});
