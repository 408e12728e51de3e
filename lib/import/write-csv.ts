import { BYTE_ORDER_MARK, csvLines } from "@/lib/export/csv-lines";
import type { ImportNoun } from "@/lib/schemas/import";
import { importFields } from "./import-fields";
import { REMARKS } from "./remarks";

interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: string | null;
}

/**
 * The rows that were refused, as they came, each behind its line and the reason: to be mended and uploaded again. A row
 * with too many cells or too few keeps them, or it would come back as another row. Some rows at a time, so that
 * others are served between them.
 */
export async function rejectedCsv(
  header: readonly string[],
  slices: AsyncIterable<readonly RejectedRow[]> | Iterable<readonly RejectedRow[]>,
): Promise<string> {
  const pieces = [asCsv([[...REMARKS, ...header]])];
  for await (const rows of slices) {
    pieces.push(csvLines(rows.map(({ line, cells, reason }) => [String(line), reason ?? "", ...cells])));
  }
  return pieces.join("");
}

/** A file to start from: our column names and two rows that show how cells are written. */
export function templateCsv(noun: ImportNoun): string {
  const fields = importFields(noun).filter(({ examples }) => examples.some((example) => example !== ""));
  return asCsv([
    fields.map(({ label }) => label),
    fields.map(({ examples }) => examples[0]),
    fields.map(({ examples }) => examples[1]),
  ]);
}

const asCsv = (records: readonly (readonly string[])[]) => `${BYTE_ORDER_MARK}${csvLines(records)}`;
