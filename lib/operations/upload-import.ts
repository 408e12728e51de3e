import "server-only";
import type { z } from "zod";
import { findImportKinds } from "@/lib/data/import-kinds";
import { createImportRun } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { decodeBytes } from "@/lib/import/decode-bytes";
import { fingerprintOf } from "@/lib/import/fingerprint";
import { guessMapping } from "@/lib/import/guess-mapping";
import { readTable } from "@/lib/import/read-table";
import { recallMapping } from "@/lib/import/recall-mapping";
import { requirePermission } from "@/lib/permissions/require";
import { mintId } from "@/lib/records/mint-id";
import type { importUpload, uploadedImport } from "@/lib/schemas/import";

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
  const table = await readTable(decodeBytes(upload.bytes));
  const { noun, fileName } = upload;
  const id = mintId();
  const [kind] = await findImportKinds(scope, noun, [fingerprintOf(table.header)]);
  const mapping = recallMapping(guessMapping(noun, table, scope.viewer.timeZone), kind?.memory);
  await createImportRun(scope, { id, noun, fileName, mapping, ...table });
  return { importRunId: id, rows: table.rows.length };
}
