import "server-only";
import { DEFAULT_MODEL, parseModel, type ScoringModel } from "@/lib/scoring";
import type { Tx } from "./client";
import type { Scope } from "./scope";

/** Parsed models by workspace and version; a published version never changes, so this never goes stale. */
const parsed = new Map<string, ScoringModel>();

/** The model in force: the one published last. */
export async function currentModel(scope: Scope): Promise<ScoringModel> {
  const { workspaceId } = scope.viewer;
  const row = await scope.tx.scoringModel.findFirst({
    where: { workspaceId },
    orderBy: [{ publishedAt: "desc" }, { version: "desc" }],
    select: { version: true, parameters: true },
  });
  if (!row) return DEFAULT_MODEL;
  const key = `${workspaceId} ${row.version}`;
  const model = parsed.get(key) ?? parseModel(row.parameters, row.version);
  parsed.set(key, model);
  return model;
}

/** Every workspace begins with the specification's own model as its first published version. */
export async function publishFirstModel(tx: Tx, workspaceId: string, at: Date): Promise<void> {
  await tx.scoringModel.create({
    data: { workspaceId, version: DEFAULT_MODEL.version, publishedAt: at, parameters: {} },
  });
}
