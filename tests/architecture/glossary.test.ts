import { describe, expect, it } from "vitest";
import { textOf } from "./files";
import { codesIn, type Row, sectionOf, tablesOf } from "./markdown";
import { scoring } from "./scoring-parts";

const PAGE = "docs/glossary.md";
const schema = textOf("prisma/schema.prisma");

/** The names that begin the lines of each block of the schema. */
const blocks = (kind: "model" | "enum"): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n(.*?)^\\}`, "gms"))].map(([, name = "", body = ""]) => [
      name,
      body.split("\n").flatMap((line) => /^ {2}(\w+)/.exec(line)?.[1] ?? []),
    ]),
  );
const models = blocks("model");
const enums = blocks("enum");

const terms: readonly Row[] = tablesOf(textOf(PAGE))
  .flat()
  .filter((row) => "term" in row);
const termOf = (row: Row) => (row["term"] ?? "").replaceAll("*", "");
const [inTheSchema = [], inTheLibrary = []] = tablesOf(sectionOf(PAGE, "6."));
const setOf = (row: Row): readonly [string, readonly string[]] => [
  codesIn(row["set"] ?? "")[0] ?? "",
  codesIn(row["values"] ?? ""),
];

describe("the glossary", () => {
  it("has every model of the schema", () => {
    const known = new Set(terms.map(termOf));
    expect(models.size).toBeGreaterThan(25);
    expect([...models.keys()].filter((name) => !known.has(name))).toEqual([]);
  });

  it("explains each term once, and says what it is not called", () => {
    expect(new Set(terms.map(termOf)).size).toBe(terms.length);
    expect(terms.filter((row) => row["means"] === "" || row["not"] === "")).toEqual([]);
  });

  it("gives a model no field it does not have", () => {
    const strays = terms.flatMap((row) => {
      const fields = models.get(termOf(row));
      return fields ? codesIn(row["fields"] ?? "").filter((name) => !fields.includes(name)) : [];
    });
    expect(strays).toEqual([]);
  });

  it("has every closed set of the schema with the same values", () => {
    expect(enums.size).toBeGreaterThan(10);
    expect(new Map(inTheSchema.map(setOf))).toEqual(enums);
  });

  it.each(inTheLibrary.map(setOf))("has the values of %s as the scoring library has them", (name, values) => {
    expect(Object.entries(scoring).find(([key]) => key === name)?.[1]).toEqual(values);
  });

  it("has sets of the library to compare", () => {
    expect(inTheLibrary.length).toBeGreaterThan(4);
  });
});
