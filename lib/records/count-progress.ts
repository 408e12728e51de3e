import "server-only";
import { countRows } from "@/lib/data/import-rows";
import type { ImportRunDetail } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { ImportProgress } from "@/lib/schemas/import";

/** How far an import has come. */
export async function countProgress(
  scope: Scope,
  run: Pick<ImportRunDetail, "id" | "status">,
): Promise<ImportProgress> {
  const progress = (await countRows(scope, [run])).get(run.id);
  if (!progress) throw notFound("import");
  return progress;
}
