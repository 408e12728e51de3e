import { describe, expect, it } from "vitest";
import { FILES, filesIn, textOf } from "./files";

const BANNED = [
  "utils",
  "util",
  "helpers",
  "helper",
  "misc",
  "common",
  "shared",
  "stuff",
  "base",
  "core",
  "manager",
  "service",
  "handler",
];
/** Words that stand for one of our terms elsewhere and not here (docs/glossary.md). */
const NOT_OUR_WORDS = [
  "organization",
  "org",
  "tenant",
  "customer",
  "company",
  "stakeholder",
  "division",
  "touchpoint",
  "scorecard",
  "submission",
  "campaign",
  "kpi",
  "stickiness",
  "ticket",
  "milestone",
  "champion",
  "mrr",
  "ebr",
  "cta",
  "cohort",
];

const own = ["app", "components", "lib", "prisma", "scripts", "tests"].flatMap((folder) =>
  filesIn(folder, /\.[cm]?[jt]sx?$/),
);
const wordsOf = (file: string) => file.replace(/\.(test|spec|d)?\.?[cm]?[jt]sx?$/, "").split(/[/.()[\]-]+/);

describe("file and folder names", () => {
  it("say what is in them: no drawer for odds and ends", () => {
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((file) => wordsOf(file).some((word) => BANNED.includes(word)))).toEqual([]);
  });

  it("use our words", () => {
    expect(own.filter((file) => wordsOf(file).some((word) => NOT_OUR_WORDS.includes(word)))).toEqual([]);
  });

  it("neither count nor tell an age", () => {
    const names = own.map((file) => ({ file, name: file.split("/").at(-1)?.split(".")[0] ?? "" }));
    expect(names.filter(({ name }) => /\d$|^(new|old)-/.test(name))).toEqual([]);
  });

  it("are called types only in the scoring library", () => {
    const typed = own.filter((file) => /(^|\/)types(\.test)?\.tsx?$/.test(file));
    expect(typed).toEqual(["lib/scoring/types.ts"]);
  });
});

describe("the mirror of lib/scoring", () => {
  // The statistics are held against published numbers, several of them to a source, so their tests go by subject.
  const isBySubject = (file: string) => file.includes("/scoring/validate/");
  const sources = filesIn("lib/scoring", /\.ts$/).filter((file) => !isBySubject(file));
  const testOf = (file: string) => file.replace(/^lib\//, "tests/unit/").replace(/\.ts$/, ".test.ts");

  /** Types and plain constants do nothing that could go wrong; a test of them would only say them again. */
  const hasBehaviour = (text: string) =>
    /\bfunction\b|=>|\bclass\b/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""));

  it("is complete: every file that does something has its test at the same path", () => {
    const doing = sources.filter((file) => hasBehaviour(textOf(file)));
    expect(doing.length).toBeGreaterThan(60);
    expect(doing.map(testOf).filter((file) => !FILES.includes(file))).toEqual([]);
  });

  it.each([
    ["export function quantile(values: readonly number[]) {", true],
    ["export const half = (value: number) => value / 2;", true],
    ["export class AccountSums {", true],
    ["/** A function of age => weight. */\nexport const DAYS = 90; // no class", false],
    ['export type Step = "satisfaction";\nexport interface Evidence { readonly id: string }', false],
  ])("asks for one where there is behaviour: %j", (text, isAsked) => {
    expect(hasBehaviour(text)).toBe(isAsked);
  });

  it("has no test of something that is gone", () => {
    const wanted = new Set(sources.map(testOf));
    const tests = filesIn("tests/unit/scoring", /\.test\.ts$/).filter((file) => !isBySubject(file));
    expect(tests.filter((file) => !wanted.has(file))).toEqual([]);
  });
});
