import "server-only";
import { PORTION_BYTES } from "./portions";
import type { Scope } from "./scope";

/** Files of one workspace that wait to be decided about; of older ones the bytes go, their rows stay. */
const KEPT = 5;

/** In parts: as one value a large file would be there several times over on its way to the database. */
export async function keepImportFile(scope: Scope, runId: string, bytes: Uint8Array): Promise<void> {
  const { workspaceId } = scope.viewer;
  for (let start = 0; start < bytes.length; start += PORTION_BYTES) {
    const part = Uint8Array.from(bytes.subarray(start, start + PORTION_BYTES));
    await scope.tx.importFile.create({
      data: { workspaceId, runId, part: start / PORTION_BYTES, bytes: part, uploadedAt: scope.now },
    });
  }
  await scope.tx.$executeRaw`
    DELETE FROM "ImportFile" WHERE "workspaceId" = ${workspaceId}::uuid AND "runId" IN (
      SELECT "runId" FROM "ImportFile" WHERE "workspaceId" = ${workspaceId}::uuid AND part = 0
      ORDER BY "uploadedAt" DESC, "runId" OFFSET ${KEPT}::int)`;
}

export async function loadImportFile(scope: Scope, runId: string): Promise<Uint8Array | null> {
  const { workspaceId } = scope.viewer;
  const parts: Uint8Array[] = [];
  for (;;) {
    const key = { workspaceId, runId, part: parts.length };
    const found = await scope.tx.importFile.findUnique({ where: { workspaceId_runId_part: key } });
    if (!found) return parts.length === 0 ? null : Buffer.concat(parts);
    parts.push(found.bytes);
  }
}

export async function hasImportFile(scope: Scope, runId: string): Promise<boolean> {
  const { workspaceId } = scope.viewer;
  return (await scope.tx.importFile.count({ where: { workspaceId, runId, part: 0 } })) > 0;
}

/** The file is decided about. */
export async function dropImportFile(scope: Scope, runId: string): Promise<void> {
  await scope.tx.importFile.deleteMany({ where: { workspaceId: scope.viewer.workspaceId, runId } });
}
