import "server-only";
import type { z } from "zod";
import { loadImportFile } from "@/lib/data/import-files";
import { replaceTable } from "@/lib/data/import-tables";
import { lockImportRun } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import type { ImportReread, uploadedImport } from "@/lib/schemas/import";
import { readImportFile } from "./read-import-file";

/**
 * Reads an uploaded file once more: in another encoding, with another separator, or from another line of column names.
 * What was said about its columns before is guessed anew.
 */
export async function rereadImport(scope: Scope, input: ImportReread): Promise<z.output<typeof uploadedImport>> {
  requirePermission(scope.viewer, "import.run");
  const { importRunId, ...chosen } = input;
  const run = await lockImportRun(scope, importRunId);
  if (!run) throw notFound("import");
  if (run.status !== "planned") {
    throw new AppError("conflict", {
      message: "This import has started; how its file is read can no longer be changed.",
    });
  }
  const bytes = await loadImportFile(scope, run.id);
  if (!bytes) {
    throw new AppError("conflict", {
      message: "This file was uploaded too long ago. Upload it again to read it anew.",
    });
  }
  const { encoding, isEncodingKnown, delimiter, headerLine } = run.mapping.reading;
  // Another encoding or separator makes other lines: the names are looked for again unless their line is said.
  const kept = chosen.headerLine === undefined ? {} : { encoding, delimiter, headerLine };
  const choice = { ...(isEncodingKnown ? {} : { encoding }), ...kept, ...chosen };
  const { table, mapping } = await readImportFile(scope, { noun: run.noun, bytes, chosen: choice });
  await replaceTable(scope, run.id, { mapping, ...table });
  return { importRunId: run.id, rows: table.rows.length };
}
