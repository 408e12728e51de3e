import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { previewEncodings } from "@/lib/import/preview-encodings";
import { parseFile, settleTable } from "@/lib/import/read-file";
import { rejectedCsv } from "@/lib/import/write-csv";
import type { ReadingChoice } from "@/lib/schemas/import-reading";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/import/${name}.csv`, import.meta.url));

async function read(bytes: Uint8Array, chosen: ReadingChoice = {}) {
  const file = await parseFile(bytes, chosen);
  const { table, reading } = settleTable(file, { noun: "accounts", bytes, headerLine: chosen.headerLine });
  return { reading, table: { ...table, rows: table.rows.slice(0) } };
}

describe("a list in another encoding", () => {
  it.each([
    ["central-european", "windows-1250", ["Třinec Ocelář s.r.o.", "Łódź Maszyny"]],
    ["greek", "windows-1253", ["Αθηνά Ναυτιλία"]],
  ])("is guessed, and says that it is a guess: %s", async (name, encoding, names) => {
    const { table, reading } = await read(fixture(name));
    expect(reading).toMatchObject({ encoding, isEncodingKnown: false });
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(names);
  });

  it("is read as a person chose it, and shows what each choice would make of it", async () => {
    const { table, reading } = await read(fixture("central-european"), { encoding: "windows-1252" });
    expect(table.rows[0]?.cells[0]).toBe("Tøinec Oceláø s.r.o.");
    const previews = new Map(previewEncodings(reading).map(({ encoding, text }) => [encoding, text]));
    expect(previews.get("windows-1250")).toContain("Třinec Ocelář");
    expect(previews.has("windows-1252")).toBe(true);
  });

  it("is read from UTF-16 without a mark too", async () => {
    const { table, reading } = await read(Buffer.from("Name;ARR\nMüller Söhne;1200\nKöln Öfen;5\n", "utf16le"));
    expect(reading).toMatchObject({ encoding: "utf-16le", isEncodingKnown: true });
    expect(table.rows[0]?.cells).toEqual(["Müller Söhne", "1200"]);
  });

  it.each([
    ["a workbook", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), /This is a workbook/],
    ["a web page", Buffer.from("<html><table><tr><td>Name"), /This is a web page/],
  ])("is refused by name when it is %s", async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toThrow(words);
  });
});

describe("the line of column names", () => {
  it("is found under title lines", async () => {
    const { table, reading } = await read(fixture("title-rows"));
    expect(table.header).toEqual(["Account Name", "Industry", "ARR"]);
    expect(table.rows.map(({ line }) => line)).toEqual([4, 5]);
    expect(reading.headerLine).toBe(3);
    expect(reading.head[0]).toEqual({ line: 1, cells: ["Customer list as of 27.11.2026", "", ""] });
  });

  it("is found under a title that has separators of its own", async () => {
    const text = "Customers; all regions; confidential\n\nName,ARR\nHeron,5\nEgret,6\n";
    expect((await read(Buffer.from(text))).table.header).toEqual(["Name", "ARR"]);
  });

  it("is the first as wide as the table where no name is known, and can be chosen", async () => {
    const text = "Liste\nTitel,Wo\nHeron,Kiel\nEgret,Bonn\n";
    expect((await read(Buffer.from(text))).table.header).toEqual(["Titel", "Wo"]);
    expect((await read(Buffer.from(text), { headerLine: 3 })).table.header).toEqual(["Heron", "Kiel"]);
  });

  it("comes after a line that names the separator", async () => {
    const { table, reading } = await read(fixture("sep-line"));
    expect(reading).toMatchObject({ delimiter: ";", headerLine: 2 });
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, "Halden Optik", "12.500,00"],
      [4, "Morsleben Druck", "9.000,00"],
    ]);
  });
});

describe("a cell that is written as a formula", () => {
  it("is read without quotes around it too, but not where it stands inside quotes", async () => {
    expect((await read(fixture("keys-as-formulas"))).table.rows[0]?.cells[0]).toBe('="00071"');
    const { table } = await read(Buffer.from('Name,Note\nHeron,"say ="""",x"\n="12",plain\n'));
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Heron", 'say ="",x'],
      ['="12"', "plain"],
    ]);
  });
});

describe("what is refused", () => {
  it("comes back as the same rows, also with a line break in a cell and with cells too many or too few", async () => {
    const bytes = Buffer.concat([fixture("note-of-two-lines"), Buffer.from("Heron\nEgret,1,x,more\n")]);
    const { table } = await read(bytes);
    const refused = table.rows.map((row) => ({ ...row, reason: "ARR: “abc” cannot be read." }));
    const csv = await rejectedCsv(table.header, [refused.slice(0, 1), refused.slice(1)]);
    const again = (await read(Buffer.from(csv))).table;
    expect(again.header).toEqual(table.header);
    expect(again.rows.map(({ cells }) => cells)).toEqual(table.rows.map(({ cells }) => cells));
    expect(again.rows).toHaveLength(3);
  });
});

describe("more than can be handled", () => {
  const PATIENCE_MS = 60_000;

  it.each([
    [
      "rows",
      `Name\n${"x\n".repeat(110_000)}`,
      "This file has about 110,001 rows; at most 100,000 at once. Split it into 2 files.",
    ],
    [
      "cells",
      `${Array.from({ length: 150 }, (_, i) => `c${i}`)}\n${`x${",".repeat(149)}\n`.repeat(34_000)}`,
      "This file has about 34,001 rows of 150 columns; at most 5,000,000 cells at once. Leave columns out, or split it.",
    ],
    [
      "empty lines",
      `Name\n${"\n".repeat(1_000_000)}x\n`,
      "This file has more than 1,000,000 lines, most of them empty. Remove those.",
    ],
    [
      "cells in a line",
      `Name,ARR\n${",".repeat(1_001)}\n`,
      "Line 2 has 1,002 cells; at most 1,000. Is this the right file and separator?",
    ],
    ["a line", `Name\n${",".repeat(19_000_000)}\n`, "Line 2 is longer than 1 MB. Is a closing quote missing?"],
    [
      "rows of one letter",
      `Name\n${"a\n".repeat(600_000)}`,
      "This file has about 600,001 rows; at most 100,000 at once. Split it into 7 files.",
    ],
    [
      "a cell",
      `Name,Note\nA,${"x".repeat(900_000)}\n`,
      "Line 2 has a cell of 900,000 characters; at most 100,000. Shorten it, or close the quote that is missing.",
    ],
    [
      "a column name",
      `Name,${"(".repeat(90_000)}\nA,b\n`,
      "Line 1 has a column name of 90,000 characters; at most 200. Is this the line of the column names?",
    ],
  ])(
    "of %s is said in words, with the number",
    async (_, text, words) => {
      await expect(read(Buffer.from(text))).rejects.toThrow(words);
    },
    PATIENCE_MS,
  );

  it(
    "is never looked at more than once: long cells of another encoding",
    async () => {
      // An expression that begins anew at every letter needs hours for these.
      const cells = Array.from({ length: 20 }, () => "a".repeat(99_000)).join("\n");
      const { reading } = await read(Buffer.from(`Name\n\xf8${cells}\n`, "latin1"));
      expect(reading.isEncodingKnown).toBe(false);
    },
    PATIENCE_MS,
  );
});
