import { checkFinite, checkObject, fieldPath } from "../check";
import { entryAt } from "../entry-at";
import { ScoringError } from "../scoring-error";
import { ranksOf } from "../what-if/ranks-of";
import { mean } from "./averages";
import { checkFilled, checkLength, checkNumbers } from "./check-lists";

/** Fixed ends of one column. Where less is better, `low` is the greater. */
interface Goalposts {
  readonly low: number;
  readonly high: number;
}

interface Table {
  /** One for each column; `sample` takes the least and the greatest of the column, which moves with every row. */
  readonly anchors: readonly Goalposts[] | "sample";
  readonly rows: readonly { readonly values: readonly number[] }[];
}

export interface Composite {
  /** Mean of the columns, each from 0 at its low to 1 at its high and clipped there. */
  readonly scores: readonly number[];
  /** 1 + how many scores are greater. */
  readonly ranks: readonly number[];
}

/**
 * A composite indicator with equal weights (OECD/JRC handbook 2008). Throws a ScoringError unless rows and columns are
 * not empty, rows equally long, numbers finite, and the two ends of each column differ.
 */
export function composite(input: Table): Composite {
  const rows = checkFilled(input.rows, "rows").map(checkRow);
  const width = entryAt(rows, 0).length;
  rows.forEach((row, at) => {
    checkLength(row, `rows[${at}].values`, width);
  });
  const posts = input.anchors === "sample" ? samplePosts(rows, width) : checkAnchors(input.anchors, width);
  const scores = rows.map((row) => mean(row.map((value, column) => position(value, entryAt(posts, column)))));
  return { scores, ranks: ranksOf(scores) };
}

function checkRow(row: unknown, at: number): readonly number[] {
  const path = `rows[${at}]`;
  return checkNumbers(checkObject(row, path)["values"], fieldPath(path, "values"));
}

function checkAnchors(anchors: unknown, width: number): readonly Goalposts[] {
  const list = checkFilled(anchors, "anchors");
  checkLength(list, "anchors", width);
  return list.map((entry, at) => {
    const path = `anchors[${at}]`;
    const fields = checkObject(entry, path);
    const low = checkFinite(fields["low"], fieldPath(path, "low"));
    const high = checkFinite(fields["high"], fieldPath(path, "high"));
    if (low === high) throw new ScoringError(fieldPath(path, "high"), "must differ from low");
    return { low, high };
  });
}

function samplePosts(rows: readonly (readonly number[])[], width: number): readonly Goalposts[] {
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => entryAt(row, column)).toSorted((a, b) => a - b);
    const posts = { low: entryAt(values, 0), high: entryAt(values, values.length - 1) };
    if (posts.low === posts.high) throw new ScoringError("rows", `must differ in column ${column}`);
    return posts;
  });
}

const position = (value: number, { low, high }: Goalposts): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));
