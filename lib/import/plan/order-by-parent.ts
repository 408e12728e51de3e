import type { SourceRows } from "../source-rows";
import { nameKey } from "./books";
import type { RowReader } from "./row-reader";

interface Ordered {
  /** Positions of rows, parents before their children; otherwise as in the file. */
  readonly order: Iterable<number>;
  /** Rows whose parents lead back to themselves. */
  readonly circular: ReadonlySet<number>;
}

/** A parent may stand anywhere in the file, but has to be there before its children. */
export function orderByParent(reader: RowReader, rows: SourceRows): Ordered {
  if (!reader.has("parent")) return { order: Array.from({ length: rows.length }, (_, i) => i), circular: new Set() };
  const parents = parentsOf(reader, rows);
  const order = new Set<number>();
  const circular = new Set<number>();
  for (let row = 0; row < rows.length; row += 1) {
    const { line, circle } = walkUp(row, parents, (one) => order.has(one) || circular.has(one));
    for (const one of circle) circular.add(one);
    for (const one of line.reverse()) if (!circular.has(one)) order.add(one);
  }
  return { order, circular };
}

const NONE = -1;

/** Of each row the position of the row of its parent, or none. */
function parentsOf(reader: RowReader, rows: SourceRows): Int32Array {
  const byName = new Map<string, number>();
  const byKey = new Map<string, number>();
  let position = 0;
  for (const row of rows) {
    byName.set(nameKey(reader.text(row, "name")), position);
    byKey.set(reader.text(row, "externalId"), position);
    position += 1;
  }
  byName.delete("");
  byKey.delete("");
  const parents = new Int32Array(rows.length).fill(NONE);
  position = 0;
  for (const row of rows) {
    const reference = reader.text(row, "parent");
    parents[position] = byKey.get(reference) ?? byName.get(reference) ?? byName.get(nameKey(reference)) ?? NONE;
    position += 1;
  }
  return parents;
}

/** The row and those above it, up to one that is settled; and the part of it that goes round, if any. */
function walkUp(row: number, parents: Int32Array, isSettled: (row: number) => boolean) {
  const line = new Set<number>();
  let next = row;
  while (next !== NONE && !isSettled(next) && !line.has(next)) {
    line.add(next);
    next = parents[next] ?? NONE;
  }
  const walked = [...line];
  return { line: walked, circle: line.has(next) ? walked.slice(walked.indexOf(next)) : [] };
}
