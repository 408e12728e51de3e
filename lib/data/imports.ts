import "server-only";
import {
  type ImportMapping,
  type ImportNoun,
  type ImportProgress,
  type ImportStatus,
  importMapping,
  ROWS_PER_PAGE,
  type RowAction,
  type RowFilter,
  type RowFindings,
  rowFindings,
} from "@/lib/schemas/import";
import { insertRows, upsertRows } from "./rows";
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

export interface ImportRowDetail {
  readonly line: number;
  readonly cells: readonly string[];
  readonly action: RowAction | null;
  readonly reason: string | null;
  readonly findings: RowFindings | null;
  /** The record that this new one looks like. */
  readonly alikeId: string | null;
  readonly alikeName: string | null;
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
    rows: rows.map(({ line, cells }) => ({ workspaceId, runId: id, line, cells })),
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
    _count: { line: true, appliedAt: true, alikeName: true, hasRemarks: true },
  });
  return new Map(
    runs.map(({ id, status }) => {
      const own = groups.filter(({ runId }) => runId === id);
      const lines = (action: RowAction | null) => own.find((group) => group.action === action)?._count.line ?? 0;
      const counts = { create: lines("create"), update: lines("update"), skip: lines("skip"), error: lines("error") };
      const sumOf = (column: keyof (typeof own)[number]["_count"]) =>
        own.reduce((sum, group) => sum + group._count[column], 0);
      const marks = { alike: sumOf("alikeName"), remarked: sumOf("hasRemarks"), applied: sumOf("appliedAt") };
      return [id, { id, status, ...counts, ...marks, unplanned: lines(null) }];
    }),
  );
}

const ROW_FIELDS = {
  ...{ line: true, cells: true, action: true, reason: true, findings: true },
  ...{ alikeId: true, alikeName: true, appliedAt: true },
} as const;

const inFull = <Row extends { readonly findings: unknown }>(row: Row) => ({
  ...row,
  findings: row.findings === null ? null : rowFindings.parse(row.findings),
});

function withFate(fate: RowFilter | undefined) {
  if (fate === "alike") return { alikeName: { not: null } };
  if (fate === "remarked") return { hasRemarks: true };
  return fate === undefined ? {} : { action: fate };
}

/** One page of rows, all or those with one fate. */
export async function listImportRows(
  scope: Scope,
  runId: string,
  view: { readonly action?: RowFilter | undefined; readonly page: number },
): Promise<readonly ImportRowDetail[]> {
  const rows = await scope.tx.importRow.findMany({
    where: { ...ofRun(scope, runId), ...withFate(view.action) },
    select: ROW_FIELDS,
    orderBy: { line: "asc" },
    skip: (view.page - 1) * ROWS_PER_PAGE,
    take: ROWS_PER_PAGE,
  });
  return rows.map(inFull);
}

/** The first rows of a file, for showing what its columns hold. */
export async function listFirstRows(
  scope: Scope,
  runId: string,
  take: number,
): Promise<readonly { readonly line: number; readonly cells: readonly string[] }[]> {
  return scope.tx.importRow.findMany({
    where: ofRun(scope, runId),
    select: { line: true, cells: true },
    orderBy: { line: "asc" },
    take,
  });
}

export async function listAllRows(
  scope: Scope,
  runId: string,
  action?: RowAction,
): Promise<readonly ImportRowDetail[]> {
  const rows = await scope.tx.importRow.findMany({
    where: { ...ofRun(scope, runId), ...withFate(action) },
    select: ROW_FIELDS,
    orderBy: { line: "asc" },
  });
  return rows.map(inFull);
}

/** The next rows to store, in the order the plan gave them. */
export async function listPendingRows(
  scope: Scope,
  runId: string,
  from: { readonly position: number; readonly take: number },
): Promise<readonly { readonly line: number; readonly position: number; readonly cells: string[] }[]> {
  return scope.tx.$queryRaw`
    SELECT line, position, cells FROM "ImportRow"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "runId" = ${runId}::uuid
      AND position >= ${from.position}::int AND action IN ('create', 'update') AND "appliedAt" IS NULL
    ORDER BY position
    LIMIT ${from.take}::int`;
}

export interface RowOutcome {
  readonly line: number;
  readonly action: RowAction;
  readonly reason: string | null;
  readonly findings: RowFindings | null;
}

/** What the dry run decided: replaces all that an earlier one said. */
export async function savePlan(
  scope: Scope,
  runId: string,
  outcomes: readonly (RowOutcome & {
    readonly position: number | null;
    readonly alike: { readonly id: string | null; readonly name: string } | null;
  })[],
): Promise<void> {
  await upsertRows(scope.tx, {
    ...OUTCOMES,
    columns: { ...OUTCOMES.columns, alikeId: "uuid", alikeName: "text", position: "int" },
    rows: outcomes.map(({ alike, position, ...outcome }) => ({
      ...rowOf(scope, runId, outcome),
      ...{ alikeId: alike?.id ?? null, alikeName: alike?.name ?? null, position },
    })),
  });
}

/** What became of rows when they were stored. */
export async function saveOutcomes(
  scope: Scope,
  runId: string,
  outcomes: readonly (RowOutcome & { readonly appliedAt: Date | null })[],
): Promise<void> {
  await upsertRows(scope.tx, {
    ...OUTCOMES,
    columns: { ...OUTCOMES.columns, appliedAt: "timestamptz" },
    rows: outcomes.map(({ appliedAt, ...outcome }) => ({ ...rowOf(scope, runId, outcome), appliedAt })),
  });
}

const OUTCOMES = {
  table: "ImportRow",
  columns: {
    ...{ workspaceId: "uuid", runId: "uuid", line: "int", cells: "text[]" },
    ...{ action: '"ImportRowAction"', reason: "text", findings: "jsonb", hasRemarks: "boolean" },
  },
  key: ["workspaceId", "runId", "line"],
  kept: ["cells"],
} as const;

const rowOf = ({ viewer }: Scope, runId: string, { line, action, reason, findings }: RowOutcome) => ({
  ...{ workspaceId: viewer.workspaceId, runId, line, action, reason },
  findings: findings && JSON.stringify(findings),
  hasRemarks: findings && findings.remarks.length > 0 ? true : null,
  // The row is there already, so what is inserted as cells is never stored.
  cells: [],
});
