import "server-only";
import type { Scope } from "./scope";

/** Files of one workspace that wait to be decided about; of older ones the bytes go, their rows stay. */
const KEPT = 5;

export async function keepImportFile(scope: Scope, runId: string, bytes: Uint8Array): Promise<void> {
  const { workspaceId } = scope.viewer;
  await scope.tx.importFile.create({
    data: { workspaceId, runId, bytes: Uint8Array.from(bytes), uploadedAt: scope.now },
  });
  await scope.tx.$executeRaw`
    DELETE FROM "ImportFile" WHERE "workspaceId" = ${workspaceId}::uuid AND "runId" IN (
      SELECT "runId" FROM "ImportFile" WHERE "workspaceId" = ${workspaceId}::uuid
      ORDER BY "uploadedAt" DESC, "runId" OFFSET ${KEPT}::int)`;
}

export async function loadImportFile(scope: Scope, runId: string): Promise<Uint8Array | null> {
  const { workspaceId } = scope.viewer;
  const file = await scope.tx.importFile.findUnique({ where: { workspaceId_runId: { workspaceId, runId } } });
  return file?.bytes ?? null;
}

export async function hasImportFile(scope: Scope, runId: string): Promise<boolean> {
  const { workspaceId } = scope.viewer;
  return (await scope.tx.importFile.count({ where: { workspaceId, runId } })) > 0;
}

/** The file is decided about. */
export async function dropImportFile(scope: Scope, runId: string): Promise<void> {
  await scope.tx.importFile.deleteMany({ where: { workspaceId: scope.viewer.workspaceId, runId } });
}
