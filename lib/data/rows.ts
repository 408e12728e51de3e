import "server-only";
import { Prisma } from "@/lib/generated/client";
import { ownValue } from "@/lib/schemas/own-value";
import type { Tx } from "./client";
import { PORTION_BYTES } from "./portions";
import type { Scope } from "./scope";

type Cell = string | number | boolean | bigint | Date | null | readonly string[];

/** Column name → PostgreSQL type of its parameters. Part of the statement itself, so written here and never from input. */
type Columns = Readonly<Record<string, string>>;
/** One value for every column, by its name: a forgotten one does not compile. */
type Row<C extends Columns> = Readonly<Record<keyof C, Cell>>;

interface Insert<C extends Columns> {
  readonly table: Prisma.ModelName;
  readonly columns: C;
  readonly rows: readonly Row<C>[];
}

/** Rows per statement: keeps the event loop free and stays under 65,535 parameters. */
const BATCH = 500;

/**
 * Writes many rows with multi-row VALUES. `createMany` stalls the event loop on thousands of rows, and
 * `INSERT … SELECT unnest` cannot be distributed under row-level security.
 */
export const insertRows = <C extends Columns>(tx: Tx, insert: Insert<C>): Promise<void> =>
  writeRows(tx, insert, Prisma.empty);

/**
 * The same, where a row that is there already (by `key`) is changed instead: all of its columns but the key and those
 * that are `kept` as they were. With `isVersioned` it moves to its next version.
 */
export async function upsertRows<C extends Columns>(
  tx: Tx,
  upsert: Insert<C> & {
    readonly key: readonly (keyof C & string)[];
    readonly kept?: readonly (keyof C & string)[];
    readonly isVersioned?: boolean;
  },
): Promise<void> {
  const { key, kept = [], table, isVersioned } = upsert;
  const changed = Object.keys(upsert.columns).filter((name) => !key.includes(name) && !kept.includes(name));
  const updates = changed.map((name) => `"${name}" = EXCLUDED."${name}"`);
  if (isVersioned) updates.push(`version = "${table}".version + 1`);
  const conflict = `ON CONFLICT (${listed(key)}) DO ${updates.length === 0 ? "NOTHING" : `UPDATE SET ${updates.join(", ")}`}`;
  await writeRows(tx, upsert, Prisma.raw(conflict));
}

async function writeRows<C extends Columns>(tx: Tx, insert: Insert<C>, onConflict: Prisma.Sql): Promise<void> {
  const names = Object.keys(insert.columns);
  const into = Prisma.raw(`"${insert.table}" (${listed(names)})`);
  for (const batch of batchesOf(insert.rows)) {
    const values = batch.map((row) => Prisma.sql`(${Prisma.join(typedCells(insert.columns, row))})`);
    await tx.$executeRaw(Prisma.sql`INSERT INTO ${into} VALUES ${Prisma.join(values)} ${onConflict}`);
  }
}

/** Rows for one statement each: by their number, and by the room that their lists of texts take. */
function* batchesOf<C extends Columns>(rows: readonly Row<C>[]): Generator<readonly Row<C>[]> {
  let [start, bytes] = [0, 0];
  for (const [i, row] of rows.entries()) {
    if (i > start && (i - start === BATCH || bytes > PORTION_BYTES)) {
      yield rows.slice(start, i);
      [start, bytes] = [i, 0];
    }
    for (const cell of Object.values<Cell>(row)) bytes += sizeOf(cell);
  }
  if (start < rows.length) yield rows.slice(start);
}

function sizeOf(cell: Cell): number {
  if (typeof cell === "string") return cell.length;
  return Array.isArray(cell) ? cell.reduce((sum, text: string) => sum + text.length, 0) : 0;
}

interface VersionedRow<C extends Columns, M extends Columns> {
  readonly id: string;
  readonly accountId: string;
  /** The version the person saw; none for a row that is new. */
  readonly version: number | undefined;
  readonly fields: Row<C>;
  /** What only a new row is told, such as who recorded it. */
  readonly made: Row<M>;
}

/** A table of records of one account: what people change of a row, and what it keeps from when it was made. */
interface RecordTable<C extends Columns, M extends Columns> {
  readonly table: Prisma.ModelName;
  readonly columns: C;
  readonly made: M;
  /** Its rows can be taken back, and are not changed while they are. */
  readonly isRemovable?: boolean;
}

/** Creates a record, or changes it when the version seen is the one stored; false when it is not. */
export async function saveVersioned<C extends Columns, M extends Columns>(
  { tx, viewer }: Scope,
  { table, columns, made, isRemovable = false }: RecordTable<C, M>,
  { id, accountId, version, ...row }: VersionedRow<C, M>,
): Promise<boolean> {
  const { workspaceId } = viewer;
  if (version === undefined) {
    const all = { ...columns, ...made, workspaceId: "uuid", id: "uuid", accountId: "uuid" };
    await insertRows(tx, { table, columns: all, rows: [{ ...row.fields, ...row.made, workspaceId, id, accountId }] });
    return true;
  }
  const cells = typedCells(columns, row.fields);
  const sets = Object.keys(columns).map((name, i) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${cells[i]}`);
  const count = await tx.$executeRaw`
    UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.join(sets)}, version = version + 1
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid AND "accountId" = ${accountId}::uuid
      AND version = ${version}::int ${isRemovable ? Prisma.sql`AND "removedAt" IS NULL` : Prisma.empty}`;
  return count === 1;
}

/**
 * The same columns, for a statement that reads them: what comes back is what was written. Closed sets are text to us,
 * and no amount of ours is beyond the numbers JavaScript has.
 */
export const selected = (columns: Columns, table: string): Prisma.Sql =>
  Prisma.raw(
    Object.entries(columns)
      .map(([name, type]) => `${table}."${name}"${castOf(type)} AS "${name}"`)
      .join(", "),
  );

/** An instant or a day in UTC milliseconds. Stored to the millisecond, so rounding takes away only the noise of doubles. */
export const msOf = (table: string, column: string): Prisma.Sql =>
  Prisma.raw(`round(date_part('epoch', ${table}."${column}") * 1000)`);

/** The same columns as they travel in one cell of JSON, which costs a tenth of as many cells: instants and days in milliseconds. */
export const inJson = (columns: Columns, table: string): Prisma.Sql =>
  Prisma.join(
    Object.entries(columns).map(([name, type]) =>
      type === "date" || type === "timestamptz"
        ? Prisma.sql`${Prisma.raw(`'${name}'`)}, ${msOf(table, name)}`
        : Prisma.raw(`'${name}', ${table}."${name}"`),
    ),
  );

/** What was written, as it comes back in JSON. */
export type InJson<T> = { readonly [K in keyof T]: Date extends T[K] ? number | Exclude<T[K], Date> : T[K] };

export const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const castOf = (type: string) => (type === "bigint" ? "::float8" : type.startsWith('"') ? "::text" : "");

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

const typedCells = <C extends Columns>(columns: C, row: Row<C>) =>
  Object.entries(columns).map(([name, type]) => Prisma.sql`${ownValue(row, name)}::${Prisma.raw(type)}`);
