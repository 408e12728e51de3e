import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/export/cell";
import { csvBytes, csvLines } from "@/lib/export/csv-lines";
import { parseFile, settleTable } from "@/lib/import/read-file";

const columns = ["Name", "Gap", "Act by"].map((head) => ({ head, width: 10 }));

async function* portionsOf(...portions: readonly (readonly (readonly Cell[])[])[]) {
  yield* portions;
}

async function bytesOf(...portions: readonly (readonly (readonly Cell[])[])[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const table = { name: "Accounts", columns, portions: portionsOf(...portions) };
  for await (const piece of csvBytes(table)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a cell of a file", () => {
  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ["+1 (555) 0100", `"'+1 (555) 0100"`],
    ["-5", `"'-5"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\tTab", `"'\tTab"`],
    ["\rReturn", `"'\rReturn"`],
    ["＝1+1", `"'＝1+1"`],
    ['O\'Hara, "Mills"', `"O'Hara, ""Mills"""`],
    ["Ann = Ben", `"Ann = Ben"`],
    ["", `""`],
    [null, `""`],
    [-5, `"-5"`],
    [-0.5, `"-0.5"`],
    [1234567.89, `"1234567.89"`],
    [new Date("2026-03-09T00:00:00Z"), `"2026-03-09"`],
  ] as const)("%j is written as %s", (cell, written) => {
    expect(csvLines([[cell]])).toBe(`${written}\r\n`);
  });
});

describe("a file with separated cells", () => {
  const rows = [
    ['=HYPERLINK("x")', -1.5, new Date("2026-03-09T00:00:00Z")],
    ["Müller; Söhne,\nzwei Zeilen", 0, null],
    ['Łódź "Papier"', null, null],
  ] as const;

  it("reads back as it was by the reader of imports", async () => {
    const bytes = await bytesOf(rows.slice(0, 1), [], rows.slice(1));
    const { table } = settleTable(await parseFile(bytes, {}), { noun: "accounts", bytes, headerLine: undefined });
    expect(table.header).toEqual(["Name", "Gap", "Act by"]);
    expect(table.rows.slice(0).map(({ cells }) => cells)).toEqual([
      ['=HYPERLINK("x")', "-1.5", "2026-03-09"],
      ["Müller; Söhne,\nzwei Zeilen", "0", ""],
      ['Łódź "Papier"', "", ""],
    ]);
  });

  it("has its heads also where there is nothing to list", async () => {
    expect((await bytesOf()).toString()).toBe(`\uFEFF"Name","Gap","Act by"\r\n`);
  });
});
