import "server-only";
import { Prisma } from "@/lib/generated/client";

/**
 * Bytes of cells that travel at once. A file holds up to 20 MB in few rows or in many, and what travels is there several
 * times over: as it was packed, as the database driver takes it apart, and as texts.
 */
export const PORTION_BYTES = 1_000_000;

/** How many were listed, of which only the first may be here. */
export interface Found {
  readonly found: number;
}

export interface Portion<Row> {
  readonly rows: readonly Row[];
  /** None come after these. */
  readonly isEnd: boolean;
}

/**
 * The first of some rows of a file, no more than are asked for and none after a megabyte of cells.
 * `listed` is a statement with `cells`, in its order, that lists at most `take` of them.
 */
export const withinPortion = (listed: Prisma.Sql, order: "line" | "position"): Prisma.Sql => {
  const by = Prisma.raw(order);
  return Prisma.sql`
    SELECT * FROM (
      SELECT listed.*, count(*) OVER ()::int AS found, sum(size) OVER (ORDER BY ${by}) - size AS before
      FROM (SELECT every.*, octet_length(every.cells::text) AS size FROM (${listed}) AS every) AS listed
    ) AS measured
    WHERE before < ${PORTION_BYTES}::int
    ORDER BY ${by}`;
};

export function portionOf<Row extends Found>(rows: readonly Row[], take: number): Portion<Row> {
  const found = rows[0]?.found ?? 0;
  return { rows, isEnd: rows.length === found && found < take };
}
