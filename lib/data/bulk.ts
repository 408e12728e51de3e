import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { Tx } from "./client";

type Cell = string | number | boolean | bigint | Date | null | readonly string[];

interface BulkInsert {
  readonly table: Prisma.ModelName;
  /** Column name → PostgreSQL type of its parameters. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly Cell[])[];
  /** Appended as it is, such as `ON CONFLICT … DO UPDATE SET …`; never from input. */
  readonly onConflict?: string;
}

/** Rows per statement: keeps the event loop free and stays under 65,535 parameters. */
const BATCH = 500;

/**
 * Writes many rows with multi-row VALUES. `createMany` stalls the event loop on thousands of rows, and
 * `INSERT … SELECT unnest` cannot be distributed under row-level security.
 */
export async function insertRows(tx: Tx, insert: BulkInsert): Promise<void> {
  const types = Object.values(insert.columns);
  const names = Object.keys(insert.columns)
    .map((name) => `"${name}"`)
    .join(", ");
  for (let start = 0; start < insert.rows.length; start += BATCH) {
    const batch = insert.rows.slice(start, start + BATCH);
    const values = batch.map(
      (row) => Prisma.sql`(${Prisma.join(row.map((cell, i) => typed(cell, types[i] ?? "text")))})`,
    );
    await tx.$executeRaw(
      Prisma.sql`INSERT INTO ${Prisma.raw(`"${insert.table}" (${names})`)} VALUES ${Prisma.join(values)} ${Prisma.raw(insert.onConflict ?? "")}`,
    );
  }
}

const typed = (cell: Cell, type: string) => Prisma.sql`${cell}::${Prisma.raw(type)}`;
