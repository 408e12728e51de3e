import { compareText } from "../evidence/compare-newest";
import { recordOf } from "../record-of";
import { roundParts } from "./round-parts";

/** A cause with its points, kept apart by column, such as news and ageing. */
export interface ListedPart<Column extends string> {
  readonly id: string;
  readonly points: Readonly<Record<Column, number>>;
}

/** What is left over of a list, in one line. */
export interface RestOfParts<Column extends string> {
  readonly count: number;
  readonly points: Readonly<Record<Column, number>>;
}

interface Listing<Column extends string> {
  readonly columns: readonly Column[];
  /** What is shown of each column elsewhere, in whole units. */
  readonly shown: Readonly<Record<Column, number>>;
  readonly unit: number;
  /** The longest list. */
  readonly most: number;
}

/** Smaller than any digit that is ever shown: residue of a sum. */
const NOTHING = 1e-9;
const REST = "";

/**
 * The largest causes and one line for the rest, rounded so that the lines sum to what is shown, column by column (model
 * section 3.14). A cause that shows no points belongs to the rest; rest is null when nothing is left over.
 */
export function listParts<Column extends string>(
  parts: readonly ListedPart<Column>[],
  { columns, shown, unit, most }: Listing<Column>,
): { readonly listed: readonly ListedPart<Column>[]; readonly rest: RestOfParts<Column> | null } {
  const sumOf = ({ points }: ListedPart<Column>): number => columns.reduce((sum, column) => sum + points[column], 0);
  const felt = parts
    .filter(({ points }) => columns.some((column) => Math.abs(points[column]) > NOTHING))
    .map((part) => ({ part, size: Math.abs(sumOf(part)) }))
    .sort((a, b) => b.size - a.size || compareText(a.part.id, b.part.id))
    .map(({ part }) => part);
  const left = felt.slice(most);
  const lines = [...felt.slice(0, most), ...(left.length > 0 ? [{ id: REST, points: added(left, columns) }] : [])];
  const byColumn = recordOf(columns, (column) =>
    roundParts(
      lines.map(({ id, points }) => ({ id, value: points[column] })),
      unit,
      shown[column],
    ).parts.map(({ value }) => value),
  );
  const rounded = lines.map(({ id }, i) => ({ id, points: recordOf(columns, (column) => byColumn[column][i] ?? 0) }));
  const unitsOf = (line: ListedPart<Column>): number => Math.abs(Math.round(sumOf(line) / unit));
  const isNamed = (line: ListedPart<Column>): boolean => line.id !== REST && unitsOf(line) > 0;
  // Rounding may put two neighbours the other way round.
  const listed = rounded.filter(isNamed).sort((a, b) => unitsOf(b) - unitsOf(a));
  const others = rounded.filter((line) => !isNamed(line));
  const count = felt.length - listed.length;
  return { listed, rest: count === 0 ? null : { count, points: added(others, columns) } };
}

const added = <Column extends string>(lines: readonly ListedPart<Column>[], columns: readonly Column[]) =>
  recordOf(columns, (column) => lines.reduce((sum, { points }) => sum + points[column], 0));
