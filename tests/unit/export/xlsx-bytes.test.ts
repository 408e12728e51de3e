import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/export/cell";
import { xlsxBytes } from "@/lib/export/xlsx-bytes";
import { rowsOfWorkbook, serialOf, unzip } from "../../factories/workbook";

const columns = ["Name", "Gap", "Act by"].map((head) => ({ head, width: 12 }));
type Rows = readonly (readonly Cell[])[];

async function bytesOf(portions: AsyncGenerator<Rows>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxBytes({ name: "Accounts", columns, portions })) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* portionsOf(...portions: readonly Rows[]) {
  yield* portions;
}

describe("a workbook", () => {
  const texts = [
    `=HYPERLINK("http://evil.example","x")`,
    "+1",
    "-5",
    "@SUM(A1)",
    "<b>&amp; \"quoted\" 'so'</b>",
    "Müller\nSöhne 🦄",
    " spaces ",
  ];

  it("holds texts as texts, whatever they begin with, numbers as numbers and days as days", async () => {
    const day = new Date("2026-03-09T00:00:00Z");
    const bytes = await bytesOf(portionsOf(texts.map((text): readonly Cell[] => [text, -1.5, day])));
    expect(rowsOfWorkbook(bytes)).toEqual([
      ["Name", "Gap", "Act by"],
      ...texts.map((text) => [text, -1.5, serialOf("2026-03-09")]),
    ]);
  });

  it("has no formula and no link in any of its files", async () => {
    const files = unzip(await bytesOf(portionsOf(texts.map((text): readonly Cell[] => [text, null, null]))));
    expect(files.size).toBeGreaterThan(4);
    for (const [name, text] of files) {
      expect(text, name).not.toMatch(/<f[\s>]|<hyperlink|TargetMode="External"|externalLink|ddeLink/);
    }
  });

  it("leaves out what would keep programs from opening it", async () => {
    const bytes = await bytesOf(
      portionsOf([
        ["Bell\u0007 and \uFFFEmark", null, null],
        ["x".repeat(40_000), null, null],
      ]),
    );
    const [, bell, long] = rowsOfWorkbook(bytes);
    expect(bell?.[0]).toBe("Bell and mark");
    expect(String(long?.[0])).toHaveLength(32_767);
  });

  it("names a style for days, so that they are shown as such", async () => {
    const files = unzip(await bytesOf(portionsOf([["Heron", null, new Date("2026-03-09T00:00:00Z")]])));
    expect(files.get("xl/styles.xml")).toMatch(/numFmt/);
    expect(files.get("xl/worksheets/sheet1.xml")).toMatch(/<c r="C2" s="[1-9]/);
  });
});

describe("making a workbook", () => {
  it("asks for rows only as fast as its bytes are taken", async () => {
    let asked = 0;
    const portions = (async function* () {
      for (; asked < 5000; asked += 1)
        yield Array.from({ length: 50 }, (): Rows[number] => [`${Math.random()}`, 1, null]);
    })();
    const pieces = xlsxBytes({ name: "Accounts", columns, portions });
    for (let taken = 0; taken < 3; taken += 1) await pieces.next();
    expect(asked).toBeLessThan(1000);
    await pieces.return(undefined);
  });

  it("ends its source when nobody wants the rest", async () => {
    let isEnded = false;
    const portions = (async function* (): AsyncGenerator<Rows> {
      try {
        for (;;) yield [[`${Math.random()}`, 1, null]];
      } finally {
        isEnded = true;
      }
    })();
    const pieces = xlsxBytes({ name: "Accounts", columns, portions });
    await pieces.next();
    await pieces.next();
    await pieces.return(undefined);
    expect(isEnded).toBe(true);
  });

  it("fails with its source", async () => {
    const portions = (async function* (): AsyncGenerator<Rows> {
      yield [["Heron", 1, null]];
      throw new Error("away");
    })();
    await expect(bytesOf(portions)).rejects.toThrow("away");
  });
});
