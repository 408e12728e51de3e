import "server-only";
import { Prisma } from "@/lib/generated/client";
import {
  type ImportProgress,
  type ImportStatus,
  ROWS_PER_PAGE,
  type RowAction,
  type RowFilter,
  type RowFindings,
  rowFindings,
} from "@/lib/schemas/import";
import { type Found, type Portion, portionOf, withinPortion } from "./portions";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

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

interface RefusedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: string | null;
}

/** Rows that are read at once. */
const SLICE = 1000;

/** The refused rows of a file in its order, some at a time. */
export async function* readRefusedRows(scope: Scope, runId: string): AsyncGenerator<readonly RefusedRow[]> {
  let last = 0;
  for (let isEnd = false; !isEnd; ) {
    const listed = Prisma.sql`
      SELECT line, cells, reason FROM "ImportRow"
      WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "runId" = ${runId}::uuid
        AND action = 'error' AND line > ${last}::int
      ORDER BY line LIMIT ${SLICE}::int`;
    const portion = portionOf(await scope.tx.$queryRaw<(RefusedRow & Found)[]>(withinPortion(listed, "line")), SLICE);
    yield portion.rows;
    last = portion.rows.at(-1)?.line ?? last;
    isEnd = portion.isEnd;
  }
}

interface PendingRow {
  readonly line: number;
  readonly position: number;
  readonly cells: string[];
}

/** The next rows to store, in the order the plan gave them. */
export async function listPendingRows(
  scope: Scope,
  runId: string,
  from: { readonly position: number; readonly take: number },
): Promise<Portion<PendingRow>> {
  const listed = Prisma.sql`
    SELECT line, position, cells FROM "ImportRow"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "runId" = ${runId}::uuid
      AND position >= ${from.position}::int AND action IN ('create', 'update') AND "appliedAt" IS NULL
    ORDER BY position
    LIMIT ${from.take}::int`;
  return portionOf(await scope.tx.$queryRaw<(PendingRow & Found)[]>(withinPortion(listed, "position")), from.take);
}

export interface RowOutcome {
  readonly line: number;
  readonly action: RowAction;
  readonly reason: string | null;
  readonly findings: RowFindings | null;
}

export interface PlannedOutcome extends RowOutcome {
  readonly position: number | null;
  readonly alike: { readonly id: string | null; readonly name: string } | null;
}

/** What the dry run decided about some rows: replaces all that an earlier one said of them. */
export async function savePlan(scope: Scope, runId: string, outcomes: readonly PlannedOutcome[]): Promise<void> {
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
