import { markShown } from "@/lib/schemas/amount";
import type { ColumnMarks } from "@/lib/schemas/import";

/** What the amounts of a column tell together about the mark before their fraction: 750.000 alone does not tell. */
export function columnMarks(cells: Iterable<string>): ColumnMarks {
  const shown = new Set<ReturnType<typeof markShown>>();
  for (const cell of cells) shown.add(markShown(cell));
  if (shown.has("point") && shown.has("comma")) return "mixed";
  if (shown.has("point")) return "point";
  if (shown.has("comma")) return "comma";
  return shown.has("open") ? "open" : "none";
}
