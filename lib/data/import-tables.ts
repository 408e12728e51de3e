import "server-only";
import type { ImportMapping } from "@/lib/schemas/import";
import { insertRows } from "./rows";
import type { Scope } from "./scope";

/** The lines of a file, cell by cell. */
export interface ImportTable {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export async function insertTable(scope: Scope, runId: string, rows: ImportTable["rows"]): Promise<void> {
  const { workspaceId } = scope.viewer;
  await insertRows(scope.tx, {
    table: "ImportRow",
    columns: { workspaceId: "uuid", runId: "uuid", line: "int", cells: "text[]" },
    rows: rows.map(({ line, cells }) => ({ workspaceId, runId, line, cells })),
  });
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
