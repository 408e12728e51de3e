import "server-only";
import { lockAccounts } from "@/lib/data/evidence";
import { dropImportFile } from "@/lib/data/import-files";
import { listPendingRows, type RowOutcome, saveOutcomes } from "@/lib/data/import-rows";
import { expectGrowth, type ImportRunDetail, lockImportRun, updateImportRun } from "@/lib/data/imports";
import { withSavepoint } from "@/lib/data/savepoint";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { type ImportPlan, planRows } from "@/lib/import/plan/plan-rows";
import type { SourceRow } from "@/lib/import/source-rows";
import { requirePermission } from "@/lib/permissions/require";
import { countProgress } from "@/lib/records/count-progress";
import type { ImportProgress } from "@/lib/schemas/import";
import { applyImportPlan } from "./apply-import-plan";
import { loadImportContext } from "./load-import-context";

/** Rows per transaction: large enough to be fast, small enough that a kill loses little and nobody waits long. */
const BATCH = 500;

/**
 * Stores the next batch of a planned import: its rows and the note that they are stored, in one transaction. Called
 * again until the status is `done`; after a kill it goes on where the last batch ended.
 */
export async function commitImport(scope: Scope, input: { importRunId: string }): Promise<ImportProgress> {
  requirePermission(scope.viewer, "import.run");
  const run = await lockImportRun(scope, input.importRunId);
  if (!run) throw notFound("import");
  if (run.status === "done" || run.status === "cancelled") return countProgress(scope, run);
  const { unplanned } = await countProgress(scope, run);
  if (unplanned > 0) throw new AppError("conflict", { message: "Check the columns of this file first." });
  if (run.status === "planned") await dropImportFile(scope, run.id);
  await expectGrowth(scope);
  const { rows, isEnd } = await listPendingRows(scope, run.id, { position: run.nextPosition, take: BATCH });
  const storing: Scope = { ...scope, cause: { kind: "import", id: run.id } };
  await saveOutcomes(scope, run.id, await store(storing, run, rows));
  const status = isEnd ? "done" : "running";
  const nextPosition = (rows.at(-1)?.position ?? run.nextPosition) + 1;
  await updateImportRun(scope, run.id, { status, nextPosition, ...(isEnd ? { finishedAt: scope.now } : {}) });
  return countProgress(scope, { id: run.id, status });
}

/** Plans rows against what is stored now, which is loaded once, and stores them. */
async function store(
  scope: Scope,
  run: ImportRunDetail,
  rows: readonly SourceRow[],
): Promise<readonly StoredOutcome[]> {
  if (rows.length === 0) return [];
  const plan = await planRows(await loadImportContext((question) => question(scope), run, rows), rows);
  // All locks in one order and outside the savepoint: a half that is tried again must not take them in another.
  await lockAccounts(scope, accountsOf(plan));
  return storePlan(scope, plan);
}

/**
 * What the database or an operation refuses as a whole is halved until the row at fault stands alone; that row becomes an
 * error, all others are stored. What was planned stays planned: a row that builds on one at fault is refused as well.
 */
async function storePlan(scope: Scope, plan: ImportPlan): Promise<readonly StoredOutcome[]> {
  try {
    await withSavepoint(scope, () => applyImportPlan(scope, plan));
  } catch (error) {
    if (!isAboutRows(error)) throw error;
    const [first, ...others] = plan.rows;
    if (first && others.length === 0) return [refusedRow(first, error)];
    const middle = Math.ceil(plan.rows.length / 2);
    const before = await storePlan(scope, rowsOf(plan, 0, middle));
    return [...before, ...(await storePlan(scope, rowsOf(plan, middle)))];
  }
  return plan.rows.map(({ line, action, reason, findings, write }) => ({
    ...{ line, action, reason, findings },
    appliedAt: write ? scope.now : null,
  }));
}

function rowsOf(plan: ImportPlan, start: number, end?: number): ImportPlan {
  switch (plan.noun) {
    case "accounts":
      return { noun: plan.noun, rows: plan.rows.slice(start, end) };
    case "contacts":
      return { noun: plan.noun, rows: plan.rows.slice(start, end) };
    case "interactions":
      return { noun: plan.noun, rows: plan.rows.slice(start, end) };
    case "survey_answers":
      return { noun: plan.noun, rows: plan.rows.slice(start, end) };
    default:
      return { noun: plan.noun, rows: plan.rows.slice(start, end) };
  }
}

const accountsOf = (plan: ImportPlan): readonly string[] =>
  plan.noun === "accounts"
    ? plan.rows.flatMap(({ write }) => write?.id ?? [])
    : plan.rows.flatMap(({ write }) =>
        write ? [write.input.accountId, ...(write.left ? [write.left.input.accountId] : [])] : [],
      );

const ABOUT_ROWS = new Set(["invalid_input", "conflict", "not_found"]);
const isAboutRows = (error: unknown): error is AppError => error instanceof AppError && ABOUT_ROWS.has(error.code);

type StoredOutcome = RowOutcome & { readonly appliedAt: Date | null };

function refusedRow({ line }: Pick<SourceRow, "line">, error: AppError): StoredOutcome {
  const [detail] = Object.values(error.fields ?? {});
  const reason = detail ? `${error.message} ${detail}` : error.message;
  const findings = { fields: [], problems: [{ column: null, what: reason }], remarks: [] };
  return { line, action: "error", reason, findings, appliedAt: null };
}
