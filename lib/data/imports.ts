import "server-only";
import {
  type ImportMapping,
  type ImportNoun,
  type ImportProgress,
  type ImportStatus,
  importMapping,
  ROWS_PER_PAGE,
  type RowAction,
} from "@/lib/schemas/import";
import { insertRows } from "./bulk";
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
}

export interface ImportRowDetail {
  readonly line: number;
  readonly cells: readonly string[];
  readonly action: RowAction | null;
  readonly reason: string | null;
  readonly appliedAt: Date | null;
}

const ofRun = (scope: Scope, runId: string) => ({ workspaceId: scope.viewer.workspaceId, runId });

export async function createImportRun(
  scope: Scope,
  run: {
    readonly id: string;
    readonly noun: ImportNoun;
    readonly fileName: string;
    readonly header: readonly string[];
    readonly mapping: ImportMapping;
    readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  },
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
  await insertRows(scope.tx, {
    table: "ImportRow",
    columns: { workspaceId: "uuid", runId: "uuid", line: "int", cells: "text[]" },
    rows: rows.map(({ line, cells }) => [workspaceId, id, line, cells]),
  });
}

export async function findImportRun(scope: Scope, runId: string): Promise<ImportRunDetail | null> {
  const row = await scope.tx.importRun.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: runId } },
  });
  return row && { ...row, mapping: importMapping.parse(row.mapping) };
}

/** Nobody else plans, commits or cancels this run until the transaction ends. */
export async function lockImportRun(scope: Scope, runId: string): Promise<ImportRunDetail | null> {
  await scope.tx.$queryRaw`
    SELECT id FROM "ImportRun"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND id = ${runId}::uuid FOR UPDATE`;
  return findImportRun(scope, runId);
}

export async function updateImportRun(
  scope: Scope,
  runId: string,
  change: { readonly status?: ImportStatus; readonly mapping?: ImportMapping; readonly finishedAt?: Date },
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
    return counted ? [{ ...run, createdByName: nameOf.get(createdById) ?? "", progress: counted }] : [];
  });
}

/** How many rows of each run stand where. */
export async function countRows(
  scope: Scope,
  runs: readonly { readonly id: string; readonly status: ImportStatus }[],
): Promise<ReadonlyMap<string, ImportProgress>> {
  const groups = await scope.tx.importRow.groupBy({
    by: ["runId", "action"],
    where: { workspaceId: scope.viewer.workspaceId, runId: { in: runs.map(({ id }) => id) } },
    _count: { line: true, appliedAt: true },
  });
  return new Map(
    runs.map(({ id, status }) => {
      const own = groups.filter(({ runId }) => runId === id);
      const lines = (action: RowAction | null) => own.find((group) => group.action === action)?._count.line ?? 0;
      const counts = { create: lines("create"), update: lines("update"), skip: lines("skip"), error: lines("error") };
      const applied = own.reduce((sum, group) => sum + group._count.appliedAt, 0);
      return [id, { id, status, ...counts, applied, unplanned: lines(null) }];
    }),
  );
}

const ROW_FIELDS = { line: true, cells: true, action: true, reason: true, appliedAt: true } as const;

/** One page of rows, all or those with one fate. */
export async function listImportRows(
  scope: Scope,
  runId: string,
  view: { readonly action?: RowAction | undefined; readonly page: number },
): Promise<readonly ImportRowDetail[]> {
  return scope.tx.importRow.findMany({
    where: { ...ofRun(scope, runId), ...(view.action ? { action: view.action } : {}) },
    select: ROW_FIELDS,
    orderBy: { line: "asc" },
    skip: (view.page - 1) * ROWS_PER_PAGE,
    take: ROWS_PER_PAGE,
  });
}

/** The first rows of a file, for showing what its columns hold. */
export async function listFirstRows(scope: Scope, runId: string, take: number): Promise<readonly ImportRowDetail[]> {
  return scope.tx.importRow.findMany({
    where: ofRun(scope, runId),
    select: ROW_FIELDS,
    orderBy: { line: "asc" },
    take,
  });
}

export async function listAllRows(
  scope: Scope,
  runId: string,
  action?: RowAction,
): Promise<readonly ImportRowDetail[]> {
  return scope.tx.importRow.findMany({
    where: { ...ofRun(scope, runId), ...(action ? { action } : {}) },
    select: ROW_FIELDS,
    orderBy: { line: "asc" },
  });
}

/**
 * Rows that are planned but not stored yet. Ordered by the cell in `groupBy`, so that rows of one account are stored
 * together and its score is made once.
 */
export async function listPendingRows(
  scope: Scope,
  runId: string,
  order: { readonly groupBy: number | null; readonly take: number },
): Promise<readonly { readonly line: number; readonly cells: string[] }[]> {
  const { workspaceId } = scope.viewer;
  const column = (order.groupBy ?? -1) + 1;
  return scope.tx.$queryRaw`
    SELECT line, cells FROM "ImportRow"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "runId" = ${runId}::uuid
      AND action IN ('create', 'update') AND "appliedAt" IS NULL
    ORDER BY cells[${column}::int] NULLS FIRST, line
    LIMIT ${order.take}::int`;
}

export interface RowOutcome {
  readonly line: number;
  readonly action: RowAction;
  readonly reason: string | null;
  readonly appliedAt: Date | null;
}

export async function saveOutcomes(scope: Scope, runId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  await insertRows(scope.tx, {
    table: "ImportRow",
    columns: {
      workspaceId: "uuid",
      runId: "uuid",
      line: "int",
      cells: "text[]",
      action: '"ImportRowAction"',
      reason: "text",
      appliedAt: "timestamptz",
    },
    // The rows are there already, so what is inserted as cells is never stored.
    rows: outcomes.map(({ line, action, reason, appliedAt }) => [
      scope.viewer.workspaceId,
      runId,
      line,
      [],
      action,
      reason,
      appliedAt,
    ]),
    onConflict: `ON CONFLICT ("workspaceId", "runId", line) DO UPDATE SET
      action = EXCLUDED.action, reason = EXCLUDED.reason, "appliedAt" = EXCLUDED."appliedAt"`,
  });
}
