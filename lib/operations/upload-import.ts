import "server-only";
import type { z } from "zod";
import { keepImportFile } from "@/lib/data/import-files";
import { createImportRun } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { requirePermission } from "@/lib/permissions/require";
import { mintId } from "@/lib/records/mint-id";
import type { importUpload, uploadedImport } from "@/lib/schemas/import";
import { readImportFile } from "./read-import-file";

/**
 * Keeps an uploaded file, cell by cell, with a first guess of what its columns mean, or what they meant when a file of
 * this kind was imported last. Nothing else is stored yet.
 * @throws AppError `invalid_input` for a file that cannot be read, with the line.
 */
export async function uploadImport(
  scope: Scope,
  upload: z.output<typeof importUpload>,
): Promise<z.output<typeof uploadedImport>> {
  requirePermission(scope.viewer, "import.run");
  const { noun, fileName, bytes } = upload;
  const { table, mapping } = await readImportFile(scope, { noun, bytes });
  const id = mintId();
  await createImportRun(scope, { id, noun, fileName, mapping, ...table });
  await keepImportFile(scope, id, bytes);
  return { importRunId: id, rows: table.rows.length };
}
