import "server-only";
import { rememberImportKind } from "@/lib/data/import-kinds";
import { listAllRows, savePlan } from "@/lib/data/import-rows";
import { type ImportRunDetail, lockImportRun, updateImportRun } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { columnAnswers } from "@/lib/import/column-answers";
import { fingerprintOf } from "@/lib/import/fingerprint";
import { missingFields } from "@/lib/import/guess-mapping";
import { DATE_FIELDS, IMPORT_FIELDS, labelOfField } from "@/lib/import/import-fields";
import { companyLike, findAlike, personLike } from "@/lib/import/plan/find-alike";
import { orderOfStoring } from "@/lib/import/plan/order-rows";
import { type ImportContext, planRows } from "@/lib/import/plan/plan-rows";
import type { SourceRow } from "@/lib/import/read-table";
import { requirePermission } from "@/lib/permissions/require";
import { countProgress } from "@/lib/records/count-progress";
import { type ImportMapping, type ImportPlan, type ImportProgress, importMemory } from "@/lib/schemas/import";
import { loadImportContext } from "./load-import-context";

/**
 * The dry run: decides for every row what would happen to it, and stores only that decision.
 * @throws AppError `invalid_input` when the columns do not suffice or a choice is needed.
 */
export async function planImport(scope: Scope, plan: ImportPlan): Promise<ImportProgress> {
  requirePermission(scope.viewer, "import.run");
  const run = await lockImportRun(scope, plan.importRunId);
  if (!run) throw notFound("import");
  if (run.status !== "planned") {
    throw new AppError("conflict", { message: "This import has started; its columns can no longer be changed." });
  }
  const { importRunId: _, ...choices } = plan;
  const rows = await listAllRows(scope, run.id);
  const mapping = { ...run.mapping, ...choices, ...answersIn(run, choices.fields, rows) };
  checkMapping(run, mapping);
  const context = await loadImportContext(scope, { ...run, mapping }, rows);
  const known = knownBefore(context);
  const planned = await planRows(context, rows);
  await updateImportRun(scope, run.id, { mapping });
  const memory = importMemory.parse(mapping);
  await rememberImportKind(scope, { noun: run.noun, fingerprint: fingerprintOf(run.header), memory });
  const alike = findAlike(planned, known);
  const positions = new Map(orderOfStoring(planned).map((line, i) => [line, i]));
  const outcomes = planned.rows.map(({ line, action, reason, findings }) => ({
    ...{ line, action, reason, findings },
    alike: alike.get(line) ?? null,
    position: positions.get(line) ?? null,
  }));
  await savePlan(scope, run.id, outcomes);
  return countProgress(scope, run);
}

/** Which column says what was asked may have been chosen since the file came. */
const answersIn = ({ noun, header }: ImportRunDetail, fields: ImportMapping["fields"], rows: readonly SourceRow[]) =>
  noun === "survey_answers" ? { columnAnswers: columnAnswers(header, rows, fields) } : {};

/** What is stored that a new row might be once more; to be asked before planning, which adds to it. */
function knownBefore(context: ImportContext) {
  if (context.noun === "accounts") {
    const current = context.accounts.all().filter(({ isArchived }) => !isArchived);
    return current.map((account) => ({ id: account.id, ...companyLike(account) }));
  }
  if (context.noun !== "contacts") return [];
  return [...context.stored].map(([id, person]) => ({ id, ...personLike(person) }));
}

/** Of the fields that would do, enough to understand what is meant. */
const NAMED = 3;

function checkMapping({ noun, header }: ImportRunDetail, mapping: ImportMapping): void {
  const refuse = (field: string, message: string): never => {
    throw new AppError("invalid_input", { message, fields: { [field]: message } });
  };
  if (mapping.fields.length !== header.length) refuse("fields", "Every column needs a choice. Reload the page.");
  const chosen = mapping.fields.filter((field) => field !== null);
  const known = new Set(IMPORT_FIELDS[noun].map(({ key }) => key));
  if (chosen.some((field) => !known.has(field))) refuse("fields", "A column is matched to a field we do not know.");
  const twice = chosen.find((field, i) => chosen.indexOf(field) !== i);
  if (twice !== undefined) refuse("fields", `Two columns fill “${labelOfField(noun, twice)}”. Leave one of them out.`);
  const [missing] = missingFields(noun, mapping);
  if (missing) {
    const labels = missing
      .slice(0, NAMED)
      .map((field) => `“${labelOfField(noun, field)}”`)
      .join(" or ");
    refuse("fields", `Say which column holds ${labels}.`);
  }
  if (mapping.dateOrder === null && isOrderNeeded(mapping)) {
    refuse("dateOrder", "Say whether 03/04/2026 in this file is 3 April or 4 March: its dates do not tell.");
  }
}

/** A column of dates in which no day is greater than 12 cannot say by itself how it is read. */
const isOrderNeeded = ({ fields, columnDates }: ImportMapping) =>
  fields.some((field, i) => field !== null && DATE_FIELDS.has(field) && columnDates[i] === "unclear");
