import { writeXlsxStream } from "hucre/xlsx";
import type { Cell, Table } from "./cell";

/**
 * The bytes of a workbook with one sheet, made while they are asked for (decision 0085). A text is written as a text, whatever
 * it begins with: there is no way from here to a formula.
 */
export async function* xlsxBytes({ name, columns, portions }: Table): AsyncGenerator<Uint8Array> {
  const options = {
    name,
    columns: columns.map(({ head, width }) => ({ header: head, width })),
    freezePane: { rows: 1, columns: 1 },
  };
  const reader = writeXlsxStream(valuesOf(portions), options).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    // Whoever goes away ends the source as well.
    await reader.cancel();
  }
}

async function* valuesOf(portions: Table["portions"]) {
  for await (const rows of portions) {
    for (const row of rows) yield row.map(storable);
  }
}

/** What XML cannot hold, and what is longer than a cell may be, would make a workbook that no program opens. */
const UNSTORABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const LONGEST_CELL = 32_767;
const storable = (cell: Cell) =>
  typeof cell === "string" ? cell.replace(UNSTORABLE, "").slice(0, LONGEST_CELL) : cell;
