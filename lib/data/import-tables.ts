import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { ImportMapping } from "@/lib/schemas/import";
import { type Found, PORTION_BYTES, portionOf, withinPortion } from "./portions";
import { insertRows } from "./rows";
import type { Scope } from "./scope";

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a file, cell by cell; gone through once. */
export interface ImportTable {
  readonly rows: Iterable<Line>;
}

/** Lines that are read or written at once, where they are short: a thousand notes may be all of a file. */
const SLICE = 1000;

export async function insertTable(scope: Scope, runId: string, rows: ImportTable["rows"]): Promise<void> {
  let slice: Line[] = [];
  let size = 0;
  for (const row of rows) {
    slice.push(row);
    size += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (slice.length < SLICE && size < PORTION_BYTES) continue;
    await insertLines(scope, runId, slice);
    [slice, size] = [[], 0];
  }
  await insertLines(scope, runId, slice);
}

async function insertLines(scope: Scope, runId: string, lines: readonly Line[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  await insertRows(scope.tx, {
    table: "ImportRow",
    columns: { workspaceId: "uuid", runId: "uuid", line: "int", cells: "text[]" },
    rows: lines.map(({ line, cells }) => ({ workspaceId, runId, line, cells })),
  });
}

/** All lines of a file in their order, some at a time. */
export async function* readTable(scope: Scope, runId: string): AsyncGenerator<readonly Line[]> {
  let last = 0;
  for (let isEnd = false; !isEnd; ) {
    const listed = Prisma.sql`
      SELECT line, cells FROM "ImportRow"
      WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "runId" = ${runId}::uuid AND line > ${last}::int
      ORDER BY line LIMIT ${SLICE}::int`;
    const portion = portionOf(await scope.tx.$queryRaw<(Line & Found)[]>(withinPortion(listed, "line")), SLICE);
    yield portion.rows;
    last = portion.rows.at(-1)?.line ?? last;
    isEnd = portion.isEnd;
  }
}

/** The same file, read in another way: what was known of its rows no longer holds. */
export async function replaceTable(
  scope: Scope,
  runId: string,
  { header, mapping, rows }: ImportTable & { readonly header: readonly string[]; readonly mapping: ImportMapping },
): Promise<void> {
  const { workspaceId } = scope.viewer;
  await scope.tx.importRow.deleteMany({ where: { workspaceId, runId } });
  await scope.tx.importRun.update({
    where: { workspaceId_id: { workspaceId, id: runId } },
    data: { header: [...header], mapping },
  });
  await insertTable(scope, runId, rows);
}
