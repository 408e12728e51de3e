import { markShown } from "@/lib/schemas/amount";
import type { ColumnMarks } from "@/lib/schemas/import";
import type { ColumnWatch } from "./column-watch";

/** What the amounts of a column tell together about the mark before their fraction: 750.000 alone does not tell. */
export function watchMarks(): ColumnWatch<ColumnMarks> {
  const shown = new Set<ReturnType<typeof markShown>>();
  const tell = () => {
    if (shown.has("point") && shown.has("comma")) return "mixed";
    if (shown.has("point")) return "point";
    if (shown.has("comma")) return "comma";
    return shown.has("open") ? "open" : "none";
  };
  return { see: (cell) => void shown.add(markShown(cell)), tell };
}
