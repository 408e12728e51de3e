import { entryAt } from "../entry-at";
import { sum } from "./averages";
import { checkFilled, checkLength, checkNumbers } from "./check-lists";

type Grid = readonly (readonly number[])[];

interface CrossTable {
  /** How often the row rater said one thing and the column rater another; square. */
  readonly table: Grid;
  /** How bad each disagreement is, of the same shape: 0 on the diagonal, 1 elsewhere for the unweighted kappa. */
  readonly disagreement: Grid;
}

/**
 * Agreement of two raters beyond chance (Cohen 1968): 1 is perfect, 0 is chance, negative is worse; null when chance
 * would never disagree. Throws a ScoringError unless both tables are square, of one size, not empty and their entries
 * finite and 0 or more.
 */
export function weightedKappa(input: CrossTable): { readonly kappa: number | null } {
  const table = checkSquare(input.table, "table");
  const disagreement = checkSquare(input.disagreement, "disagreement");
  checkLength(disagreement, "disagreement", table.length);
  const rowTotals = table.map(sum);
  const columnTotals = table.map((_, column) => sum(table.map((row) => entryAt(row, column))));
  const weigh = (amount: (row: number, column: number) => number): number =>
    sum(disagreement.map((weights, row) => sum(weights.map((weight, column) => weight * amount(row, column)))));
  const observed = sum(rowTotals) * weigh((row, column) => entryAt(entryAt(table, row), column));
  const expected = weigh((row, column) => entryAt(rowTotals, row) * entryAt(columnTotals, column));
  return { kappa: expected === 0 ? null : 1 - observed / expected };
}

function checkSquare(grid: unknown, path: string): Grid {
  const rows = checkFilled(grid, path);
  return rows.map((row, at) => {
    const numbers = checkNumbers(row, `${path}[${at}]`, { min: 0, max: Number.MAX_VALUE });
    checkLength(numbers, `${path}[${at}]`, rows.length);
    return numbers;
  });
}
