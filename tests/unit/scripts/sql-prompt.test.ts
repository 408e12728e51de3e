import { describe, expect, it } from "vitest";
import { chosenWorkspace, isComplete, linesOf, understand } from "../../../scripts/sql-prompt.mjs";

describe("a statement at the prompt", () => {
  it.each([
    "SELECT 1;",
    "SELECT 1 ;  \n",
    "SELECT ';' || 'it''s';",
    'SELECT "a;b" FROM t;',
    "DO $x$ BEGIN PERFORM 1; END $x$;",
    "SELECT 1; -- done; really",
    "/* a; b */ SELECT 1;",
    "\\dt",
  ])("is finished: %s", (typed) => {
    expect(isComplete(typed)).toBe(true);
  });

  it.each([
    "SELECT 1",
    "SELECT 'a;",
    'SELECT "a;',
    "SELECT 1 -- not yet;",
    "DO $$ BEGIN PERFORM 1;",
    "SELECT /* here;",
    "SELECT ';'",
  ])("goes on: %s", (typed) => {
    expect(isComplete(typed)).toBe(false);
  });
});

describe("what was typed", () => {
  it("is a command when it begins with a backslash, and SQL otherwise", () => {
    expect(understand("\\q\n").kind).toBe("quit");
    expect(understand("\\w").kind).toBe("workspaces");
    expect(understand("\\w Lumen Fieldworks;")).toEqual({ kind: "choose", text: "Lumen Fieldworks" });
    expect(understand("\\nonsense").kind).toBe("help");
    expect(understand("  ").kind).toBe("nothing");
    expect(understand(" SELECT 1; ")).toEqual({ kind: "sql", text: "SELECT 1;" });
    expect(understand("\\dt").text).toMatch(/pg_class/);
  });

  it("names a table as it is written on the screen, and breaks out of no quotes", () => {
    expect(understand("\\d Account").text).toContain(`'public."Account"'`);
    expect(understand(`\\d a'b"c`).text).toContain(`'public."a''bc"'`);
  });
});

describe("choosing a workspace", () => {
  const lumen = { id: "0051aa", name: "Lumen Fieldworks" };
  const north = { id: "77b0c1", name: "Northwind Field" };

  it("goes by the beginning of its id or a part of its name, if only one is meant", () => {
    expect(chosenWorkspace([lumen, north], "0051")).toBe(lumen);
    expect(chosenWorkspace([lumen, north], "northwind")).toBe(north);
    expect(chosenWorkspace([lumen, north], "field")).toBeNull();
    expect(chosenWorkspace([lumen, north], "elsewhere")).toBeNull();
  });
});

describe("an answer", () => {
  it("is a table with a count, in which nothing is not an empty text", () => {
    const fields = [{ name: "id" }, { name: "note" }];
    const rows = [
      ["1", null],
      ["22", "two\nlines"],
    ];
    expect(linesOf({ command: "SELECT", rowCount: 2, fields, rows })).toEqual([
      "id | note",
      "---+----------",
      "1  | ∅",
      "22 | two⏎lines",
      "(2 rows)",
    ]);
  });

  it("says what was done where there is nothing to show", () => {
    expect(linesOf({ command: "UPDATE", rowCount: 3, fields: [], rows: [] })).toEqual(["UPDATE 3"]);
    expect(linesOf({ command: "SET", rowCount: null, fields: [], rows: [] })).toEqual(["SET"]);
  });
});
