import "server-only";
import { isDeepStrictEqual } from "node:util";
import { rememberImportKind } from "@/lib/data/import-kinds";
import { type PlannedOutcome, savePlan } from "@/lib/data/import-rows";
import { readTable } from "@/lib/data/import-tables";
import { findImportRun, type ImportRunDetail, lockImportRun, updateImportRun } from "@/lib/data/imports";
import { withScope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { columnAnswers } from "@/lib/import/column-answers";
import { fingerprintOf } from "@/lib/import/fingerprint";
import { missingFields } from "@/lib/import/guess-mapping";
import { DATE_FIELDS, importFields, labelOfField } from "@/lib/import/import-fields";
import { companyLike, Likenesses, personLike } from "@/lib/import/plan/find-alike";
import { OrderOfStoring } from "@/lib/import/plan/order-rows";
import { PackedOutcomes } from "@/lib/import/plan/packed-outcomes";
import { type ImportContext, planSlices } from "@/lib/import/plan/plan-rows";
import { PackedRows, type SourceRows } from "@/lib/import/source-rows";
import { requirePermission } from "@/lib/permissions/require";
import { countProgress } from "@/lib/records/count-progress";
import type { Asker, Prepared } from "@/lib/records/prepared";
import { type ImportMapping, type ImportPlan, type ImportProgress, importMemory } from "@/lib/schemas/import";
import { type Ask, loadImportContext } from "./load-import-context";

/**
 * The dry run: decides for every row what would happen to it, and stores only that decision. No transaction is open while
 * it thinks, and what is stored is loaded once.
 * @throws AppError `invalid_input` when the columns do not suffice or a choice is needed.
 */
export async function planImport(who: Asker, plan: ImportPlan): Promise<Prepared<ImportProgress>> {
  const { importRunId, ...choices } = plan;
  const { run, rows } = await loadFile(who, importRunId);
  const mapping = { ...run.mapping, ...choices, ...answersIn(run, choices.fields, rows) };
  checkMapping(run, mapping);
  const ask: Ask = (question) => withScope(who, question);
  const { outcomes, order } = await decide(await loadImportContext(ask, { ...run, mapping }, rows), rows);
  return async (scope) => {
    requirePermission(scope.viewer, "import.run");
    const now = plannable(await lockImportRun(scope, run.id));
    if (!isDeepStrictEqual([now.header, now.mapping.reading], [run.header, run.mapping.reading])) {
      throw new AppError("conflict", { message: "This file was read in another way meanwhile. Check it again." });
    }
    const places = order.places();
    for (const slice of outcomes.slices()) {
      const placed = slice.map((outcome) => ({ ...outcome, position: places.next().value ?? null }));
      await savePlan(scope, run.id, placed);
    }
    await updateImportRun(scope, run.id, { mapping });
    const memory = importMemory.parse(mapping);
    await rememberImportKind(scope, { noun: run.noun, fingerprint: fingerprintOf(run.header), memory });
    return countProgress(scope, run);
  };
}

/** The run and its rows, as they are now. */
async function loadFile(who: Asker, importRunId: string) {
  return withScope({ ...who, timeout: PATIENCE_MS }, async (scope) => {
    requirePermission(scope.viewer, "import.run");
    const run = plannable(await findImportRun(scope, importRunId));
    const rows = new PackedRows();
    for await (const slice of readTable(scope, run.id)) for (const row of slice) rows.push(row);
    return { run, rows };
  });
}

/** For reading all rows of the largest file. */
const PATIENCE_MS = 60_000;

function plannable(run: ImportRunDetail | null): ImportRunDetail {
  if (!run) throw notFound("import");
  if (run.status === "planned") return run;
  throw new AppError("conflict", { message: "This import has started; its columns can no longer be changed." });
}

/** What will happen to each row, in the order of planning. */
async function decide(context: ImportContext, rows: SourceRows) {
  const outcomes = new PackedOutcomes<Omit<PlannedOutcome, "position">>();
  const order = new OrderOfStoring();
  const likenesses = knownBefore(context);
  for await (const slice of planSlices(context, rows)) {
    order.see(slice);
    const alike = likenesses.of(slice);
    outcomes.push(
      slice.rows.map(({ line, action, reason, findings }) => ({
        ...{ line, action, reason, findings },
        alike: alike.get(line) ?? null,
      })),
    );
  }
  return { outcomes, order };
}

/** Which column says what was asked may have been chosen since the file came. */
const answersIn = ({ noun, header }: ImportRunDetail, fields: ImportMapping["fields"], rows: SourceRows) =>
  noun === "survey_answers" ? { columnAnswers: columnAnswers(header, rows, fields) } : {};

/** What is stored that a new row might be once more; to be asked before planning, which adds to it. */
function knownBefore(context: ImportContext): Likenesses {
  const likenesses = new Likenesses();
  if (context.noun === "accounts") {
    for (const account of context.accounts.all()) {
      if (!account.isArchived) likenesses.keep({ id: account.id, ...companyLike(account) });
    }
  } else if (context.noun === "contacts") {
    for (const [id, person] of context.stored) likenesses.keep({ id, ...personLike(person) });
  }
  return likenesses;
}

/** Of the fields that would do, enough to understand what is meant. */
const NAMED = 3;

function checkMapping({ noun, header }: ImportRunDetail, mapping: ImportMapping): void {
  const refuse = (field: string, message: string): never => {
    throw new AppError("invalid_input", { message, fields: { [field]: message } });
  };
  if (mapping.fields.length !== header.length) refuse("fields", "Every column needs a choice. Reload the page.");
  const chosen = mapping.fields.filter((field) => field !== null);
  const known = new Set(importFields(noun).map(({ key }) => key));
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
