import "server-only";
import {
  type ImportMapping,
  type ImportNoun,
  type ImportProgress,
  type ImportStatus,
  importMapping,
  importNoun,
} from "@/lib/schemas/import";
import { countRows } from "./import-rows";
import { type ImportTable, insertTable } from "./import-tables";
import type { Scope } from "./scope";

export interface ImportRunDetail {
  readonly id: string;
  readonly noun: ImportNoun;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly header: readonly string[];
  readonly mapping: ImportMapping;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** The position from which the next batch goes on. */
  readonly nextPosition: number;
}

export async function createImportRun(
  scope: Scope,
  run: {
    readonly id: string;
    readonly noun: ImportNoun;
    readonly fileName: string;
    readonly header: readonly string[];
    readonly mapping: ImportMapping;
  } & ImportTable,
): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  const { id, noun, fileName, header, mapping, rows } = run;
  await scope.tx.importRun.create({
    data: {
      workspaceId,
      id,
      noun,
      fileName,
      status: "planned",
      header: [...header],
      mapping,
      createdById: memberId,
      createdAt: scope.now,
    },
  });
  await insertTable(scope, id, rows);
}

export async function findImportRun(scope: Scope, runId: string): Promise<ImportRunDetail | null> {
  const row = await scope.tx.importRun.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: runId } },
  });
  return row && { ...row, noun: importNoun.parse(row.noun), mapping: importMapping.parse(row.mapping) };
}

/** Nobody else plans, commits or cancels this run until the transaction ends. */
export async function lockImportRun(scope: Scope, runId: string): Promise<ImportRunDetail | null> {
  await scope.tx.$queryRaw`
    SELECT id FROM "ImportRun"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND id = ${runId}::uuid FOR UPDATE`;
  return findImportRun(scope, runId);
}

/**
 * A table that grows from nothing within minutes is taken for empty until PostgreSQL has counted it again, and every
 * reference to it would be checked by reading all of it. Holds until the transaction ends.
 */
export async function expectGrowth(scope: Scope): Promise<void> {
  await scope.tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  await scope.tx.$executeRaw`SET LOCAL plan_cache_mode = force_custom_plan`;
}

export async function updateImportRun(
  scope: Scope,
  runId: string,
  change: {
    readonly status?: ImportStatus;
    readonly mapping?: ImportMapping;
    readonly finishedAt?: Date;
    readonly nextPosition?: number;
  },
): Promise<void> {
  await scope.tx.importRun.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: runId } },
    data: change,
  });
}

export interface ImportRunSummary {
  readonly id: string;
  readonly noun: ImportNoun;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly progress: ImportProgress;
}

const RECENT = 30;

/** The latest imports, newest first. */
export async function listImportRuns(scope: Scope): Promise<readonly ImportRunSummary[]> {
  const { workspaceId } = scope.viewer;
  const runs = await scope.tx.importRun.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: RECENT,
    select: { id: true, noun: true, fileName: true, status: true, createdAt: true, createdById: true },
  });
  const members = await scope.tx.member.findMany({
    where: { workspaceId, id: { in: runs.map(({ createdById }) => createdById) } },
    select: { id: true, user: { select: { name: true } } },
  });
  const nameOf = new Map(members.map(({ id, user }) => [id, user.name]));
  const progress = await countRows(scope, runs);
  return runs.flatMap(({ createdById, ...run }) => {
    const counted = progress.get(run.id);
    const noun = importNoun.parse(run.noun);
    return counted ? [{ ...run, noun, createdByName: nameOf.get(createdById) ?? "", progress: counted }] : [];
  });
}
