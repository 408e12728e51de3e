import type { ImportNoun } from "@/lib/schemas/import";
import { HEAD_RECORDS } from "@/lib/schemas/import-reading";
import { guessFields } from "./guess-fields";
import type { SourceRows } from "./source-rows";

/**
 * The line of the column names. Reports put titles above it: so it is the one, near the top, in which most names are
 * known; where none is, the first that is as wide as most lines.
 */
export function findHeader(noun: ImportNoun, records: SourceRows): number {
  const head = records.slice(0, HEAD_RECORDS);
  const known = head.map(({ cells }) => guessFields(noun, cells).filter((field) => field !== null).length);
  const most = Math.max(0, ...known);
  if (most > 0) return head[known.indexOf(most)]?.line ?? 1;
  const widths = records.slice(0, 200).map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return head[widths.findIndex((width) => width >= usual)]?.line ?? 1;
}
