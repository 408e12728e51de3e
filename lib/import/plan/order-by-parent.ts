import type { SourceRow } from "../read-table";
import { nameKey } from "./books";
import type { RowReader } from "./row-reader";

interface Ordered {
  /** Parents before their children; otherwise as in the file. */
  readonly rows: readonly SourceRow[];
  /** Rows whose parents lead back to themselves. */
  readonly circular: readonly SourceRow[];
}

/** A parent may stand anywhere in the file, but has to be there before its children. */
export function orderByParent(reader: RowReader, rows: readonly SourceRow[]): Ordered {
  if (!reader.has("parent")) return { rows, circular: [] };
  const parentOf = parentFinder(reader, rows);
  const done = new Set<SourceRow>();
  const circular = new Set<SourceRow>();
  for (const row of rows) {
    const { line, circle } = walkUp(row, parentOf, (one) => done.has(one) || circular.has(one));
    for (const one of circle) circular.add(one);
    for (const one of line.reverse()) if (!circular.has(one)) done.add(one);
  }
  return { rows: [...done], circular: [...circular] };
}

type ParentOf = (row: SourceRow) => SourceRow | undefined;

function parentFinder(reader: RowReader, rows: readonly SourceRow[]): ParentOf {
  const rowOf = new Map<string, SourceRow>();
  for (const row of rows) rowOf.set(nameKey(reader.text(row, "name")), row);
  for (const row of rows) rowOf.set(reader.text(row, "externalId"), row);
  rowOf.delete("");
  return (row) => {
    const reference = reader.text(row, "parent");
    return rowOf.get(reference) ?? rowOf.get(nameKey(reference));
  };
}

/** The row and those above it, up to one that is settled; and the part of it that goes round, if any. */
function walkUp(row: SourceRow, parentOf: ParentOf, isSettled: (row: SourceRow) => boolean) {
  const line = new Set<SourceRow>();
  let next: SourceRow | undefined = row;
  while (next && !isSettled(next) && !line.has(next)) {
    line.add(next);
    next = parentOf(next);
  }
  const walked = [...line];
  return { line: walked, circle: next && line.has(next) ? walked.slice(walked.indexOf(next)) : [] };
}
