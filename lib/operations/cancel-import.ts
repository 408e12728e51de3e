import "server-only";
import { dropImportFile } from "@/lib/data/import-files";
import { lockImportRun, updateImportRun } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import { countProgress } from "@/lib/records/count-progress";
import type { ImportProgress } from "@/lib/schemas/import";

/** Stops an import. What its batches stored stays; what is pending is never stored. */
export async function cancelImport(scope: Scope, input: { importRunId: string }): Promise<ImportProgress> {
  requirePermission(scope.viewer, "import.run");
  const run = await lockImportRun(scope, input.importRunId);
  if (!run) throw notFound("import");
  if (run.status === "done") throw new AppError("conflict", { message: "This import is finished already." });
  await dropImportFile(scope, run.id);
  await updateImportRun(scope, run.id, { status: "cancelled", finishedAt: scope.now });
  return countProgress(scope, { id: run.id, status: "cancelled" });
}
