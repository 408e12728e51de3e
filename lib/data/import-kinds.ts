import "server-only";
import { type ImportMemory, type ImportNoun, importMemory } from "@/lib/schemas/import";
import type { Scope } from "./scope";

/** Kinds of files a workspace remembers; the ones not seen for longest go first. */
const KEPT = 300;

export interface ImportKindDetail {
  readonly fingerprint: string;
  readonly memory: ImportMemory;
}

/** What is remembered under any of some fingerprints. What was remembered under older rules and no longer reads is not. */
export async function findImportKinds(
  scope: Scope,
  noun: ImportNoun,
  fingerprints: readonly string[],
): Promise<readonly ImportKindDetail[]> {
  const rows = await scope.tx.importKind.findMany({
    where: { workspaceId: scope.viewer.workspaceId, noun, fingerprint: { in: [...fingerprints] } },
    select: { fingerprint: true, choices: true },
  });
  return rows.flatMap(({ fingerprint, choices }) => {
    const memory = importMemory.safeParse(choices);
    return memory.success ? [{ fingerprint, memory: memory.data }] : [];
  });
}

export async function rememberImportKind(
  scope: Scope,
  kind: { readonly noun: ImportNoun } & ImportKindDetail,
): Promise<void> {
  const { workspaceId } = scope.viewer;
  const { noun, fingerprint, memory } = kind;
  const said = { choices: memory, usedAt: scope.now };
  await scope.tx.importKind.upsert({
    where: { workspaceId_noun_fingerprint: { workspaceId, noun, fingerprint } },
    create: { workspaceId, noun, fingerprint, ...said },
    update: said,
  });
  await scope.tx.$executeRaw`
    DELETE FROM "ImportKind" WHERE "workspaceId" = ${workspaceId}::uuid AND (noun, fingerprint) IN (
      SELECT noun, fingerprint FROM "ImportKind" WHERE "workspaceId" = ${workspaceId}::uuid
      ORDER BY "usedAt" DESC OFFSET ${KEPT}::int)`;
}
