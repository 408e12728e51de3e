import { describe, expect, it } from "vitest";
import { detectDelimiter } from "@/lib/import/detect-delimiter";
import { readTable } from "../../factories/tables";

describe("a table", () => {
  it.each([
    ["commas", "Name,City\nAcme,Bern\n"],
    ["semicolons", "Name;City\nAcme;Bern\n"],
    ["tabs", "Name\tCity\nAcme\tBern\n"],
    ["line ends of Windows", "Name,City\r\nAcme,Bern\r\n"],
    ["line ends of old Macs", "Name,City\rAcme,Bern\r"],
    ["no line end at the end", "Name,City\nAcme,Bern"],
    ["empty lines and a separator too many", "\nName,City\n\nAcme,Bern,\n,,\n"],
  ])("is read with %s", async (_, text) => {
    const { header, rows } = await readTable(text);
    expect(header).toEqual(["Name", "City"]);
    expect(rows.map(({ cells }) => cells)).toEqual([["Acme", "Bern"]]);
  });

  it("keeps letters of two units whole, wherever a long file is cut", async () => {
    const wide = "🚢".repeat(49_000);
    // One unit more before them, and every cut that fell between two letters falls into one.
    for (const lead of ["", "x"]) {
      const names = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `${lead}${n}${wide}`);
      const { rows } = await readTable(`Name\n${names.join("\n")}\n`);
      expect(rows.map(({ cells }) => cells[0]).join("") === names.join("")).toBe(true);
    }
  });

  it("knows the line each record starts on, also after cells of several lines", async () => {
    const { rows } = await readTable(
      'Name,Note\r\nAcme,"one\r\ntwo\r\nthree"\r\nBorealis,\r\n"Cobalt\n& Co",x\r\nDune,y\r\n',
    );
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "Acme"],
      [5, "Borealis"],
      [6, "Cobalt\n& Co"],
      [8, "Dune"],
    ]);
  });

  it("keeps its lines right across the slices in which a large file is read", async () => {
    const body = Array.from({ length: 20_000 }, (_, i) => `Account ${i},"a ""quoted"" word"`).join("\n");
    const { rows } = await readTable(`Name,Note\n${body}\n`);
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]).toEqual({ line: 20_001, cells: ["Account 19999", 'a "quoted" word'] });
  });

  it("keeps an uneven line, so that it can be refused on its own", async () => {
    const { rows } = await readTable("Name,City\nAcme\nBorealis,Oslo\n");
    expect(rows[0]).toEqual({ line: 2, cells: ["Acme"] });
  });

  it.each([
    ["an empty file", "", /file is empty/],
    ["nothing but blanks", " \n\n ", /file is empty/],
    ["only a header", "Name,City\n", /no rows under them/],
    ["two columns of one name", "Name,City,name\na,b,c\n", /Two columns are called “name”/],
    ["a quote that is never closed", 'Name,City\nAcme,"Bern\n', /never closed/],
    ["a quote in the middle of a cell", 'Name,City\nAcme,Be"rn\n', /Line 2 .*quote/],
    [
      "more than 200 columns",
      `${Array.from({ length: 201 }, (_, i) => `c${i}`).join(",")}\nx\n`,
      /has 201 columns; at most 200/,
    ],
    ["a record over a megabyte", `Name,City\n"${"x".repeat(1_100_000)}",y\n`, /longer than 1 MB/],
  ])("is refused in words for %s", async (_, text, message) => {
    await expect(readTable(text)).rejects.toThrow(message);
  });

  it("finds its separator outside quotes only", () => {
    expect(detectDelimiter('"Name, legal, full";City;Country\n')).toBe(";");
  });
});
