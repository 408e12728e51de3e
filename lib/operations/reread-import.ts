import "server-only";
import type { z } from "zod";
import { loadImportFile } from "@/lib/data/import-files";
import { replaceTable } from "@/lib/data/import-tables";
import { findImportRun, type ImportRunDetail, lockImportRun } from "@/lib/data/imports";
import { withScope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import type { Asker, Prepared } from "@/lib/records/prepared";
import type { ImportReread, uploadedImport } from "@/lib/schemas/import";
import { readImportFile } from "./read-import-file";

/**
 * Reads an uploaded file once more: in another encoding, with another separator, or from another line of column names.
 * What was said about its columns before is guessed anew.
 */
export async function rereadImport(
  who: Asker,
  { importRunId, ...chosen }: ImportReread,
): Promise<Prepared<z.output<typeof uploadedImport>>> {
  const { run, bytes } = await withScope(who, async (scope) => {
    requirePermission(scope.viewer, "import.run");
    const run = rereadable(await findImportRun(scope, importRunId));
    return { run, bytes: await loadImportFile(scope, run.id) };
  });
  if (!bytes) {
    throw new AppError("conflict", {
      message: "This file was uploaded too long ago. Upload it again to read it anew.",
    });
  }
  const { encoding, isEncodingKnown, delimiter, headerLine } = run.mapping.reading;
  // Another encoding or separator makes other lines: the names are looked for again unless their line is said.
  const kept = chosen.headerLine === undefined ? {} : { encoding, delimiter, headerLine };
  const choice = { ...(isEncodingKnown ? {} : { encoding }), ...kept, ...chosen };
  const { table, mapping } = await readImportFile(who, { noun: run.noun, bytes, chosen: choice });
  return async (scope) => {
    requirePermission(scope.viewer, "import.run");
    rereadable(await lockImportRun(scope, run.id));
    await replaceTable(scope, run.id, { mapping, ...table });
    return { importRunId: run.id, rows: table.rows.length };
  };
}

function rereadable(run: ImportRunDetail | null): ImportRunDetail {
  if (!run) throw notFound("import");
  if (run.status === "planned") return run;
  throw new AppError("conflict", {
    message: "This import has started; how its file is read can no longer be changed.",
  });
}
