import "server-only";
import type { z } from "zod";
import { keepImportFile } from "@/lib/data/import-files";
import { createImportRun } from "@/lib/data/imports";
import { requirePermission } from "@/lib/permissions/require";
import { mintId } from "@/lib/records/mint-id";
import type { Asker, Prepared } from "@/lib/records/prepared";
import type { importUpload, uploadedImport } from "@/lib/schemas/import";
import { readImportFile } from "./read-import-file";

/**
 * Reads an uploaded file, with a first guess of what its columns mean, or what they meant when a file of this kind was
 * imported last; then keeps it, cell by cell. Nothing else is stored yet.
 * @throws AppError `invalid_input` for a file that cannot be read, with the line.
 */
export async function uploadImport(
  who: Asker,
  { noun, fileName, bytes }: z.output<typeof importUpload>,
): Promise<Prepared<z.output<typeof uploadedImport>>> {
  const { table, mapping } = await readImportFile(who, { noun, bytes });
  return async (scope) => {
    requirePermission(scope.viewer, "import.run");
    const id = mintId();
    await createImportRun(scope, { id, noun, fileName, mapping, ...table });
    await keepImportFile(scope, id, bytes);
    return { importRunId: id, rows: table.rows.length };
  };
}
