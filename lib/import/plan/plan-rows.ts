import { setImmediate as breathe } from "node:timers/promises";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import type { InteractionInput } from "@/lib/schemas/interaction";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import type { SourceRow, SourceRows } from "../source-rows";
import { FileKeys, type OfOneFile } from "./file-keys";
import { orderByParent } from "./order-by-parent";
import { type AccountsToPlan, planAccount } from "./plan-account";
import { type ContactsToPlan, planContact } from "./plan-contact";
import { type InteractionsToPlan, planInteraction } from "./plan-interaction";
import { planRegisterRecord, type RegisterRecordsToPlan } from "./plan-register-record";
import { type AnsweredLine, planSurveyAnswer, type SurveyAnswersToPlan } from "./plan-survey-answer";
import { type PlannedRow, planRow, refused } from "./planned-row";
import type { RegisterFileRecord } from "./register-book";

/** What is known before planning, per noun. */
export type ImportContext =
  | ({ readonly noun: "accounts" } & AccountsToPlan)
  | ({ readonly noun: "contacts" } & ContactsToPlan)
  | ({ readonly noun: "interactions" } & InteractionsToPlan)
  | ({ readonly noun: "survey_answers" } & SurveyAnswersToPlan)
  | RegisterRecordsToPlan;

export type ImportPlan =
  | { readonly noun: "accounts"; readonly rows: readonly PlannedRow<AccountInput>[] }
  | { readonly noun: "contacts"; readonly rows: readonly PlannedRow<ContactInput>[] }
  | { readonly noun: "interactions"; readonly rows: readonly PlannedRow<InteractionInput>[] }
  | { readonly noun: "survey_answers"; readonly rows: readonly PlannedRow<AnsweredLine>[] }
  | { readonly noun: RegisterNoun; readonly rows: readonly PlannedRow<RegisterFileRecord>[] };

/** Tells for every row what will happen to it. The same code plans the dry run and each part of the import. */
export async function planRows(context: ImportContext, rows: SourceRows): Promise<ImportPlan> {
  switch (context.noun) {
    case "accounts":
      return { noun: context.noun, rows: await all(accountSlices(context, rows)) };
    case "contacts":
      return { noun: context.noun, rows: await all(slicesOf(context, rows, planContact)) };
    case "interactions":
      return { noun: context.noun, rows: await all(slicesOf(context, rows, planInteraction)) };
    case "survey_answers":
      return { noun: context.noun, rows: await all(slicesOf(context, rows, planSurveyAnswer)) };
    default:
      return { noun: context.noun, rows: await all(slicesOf(context, rows, planRegisterRecord)) };
  }
}

/** The same, some rows at a time: what is planned of a large file does not stand in memory at once. */
export async function* planSlices(context: ImportContext, rows: SourceRows): AsyncGenerator<ImportPlan> {
  switch (context.noun) {
    case "accounts":
      for await (const some of accountSlices(context, rows)) yield { noun: context.noun, rows: some };
      return;
    case "contacts":
      for await (const some of slicesOf(context, rows, planContact)) yield { noun: context.noun, rows: some };
      return;
    case "interactions":
      for await (const some of slicesOf(context, rows, planInteraction)) yield { noun: context.noun, rows: some };
      return;
    case "survey_answers":
      for await (const some of slicesOf(context, rows, planSurveyAnswer)) yield { noun: context.noun, rows: some };
      return;
    default:
      for await (const some of slicesOf(context, rows, planRegisterRecord)) yield { noun: context.noun, rows: some };
  }
}

async function all<Row>(slices: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const slice of slices) rows.push(...slice);
  return rows;
}

async function* accountSlices(context: Extract<ImportContext, { noun: "accounts" }>, rows: SourceRows) {
  const { order, circular } = orderByParent(context.reader, rows);
  yield* slicesOf(context, rows, planAccount, order);
  const column = context.reader.columnOf("parent") ?? null;
  const what = "the parents of this row lead back to it.";
  yield [...circular].flatMap((at) => rows.slice(at, at + 1).map(({ line }) => refused(line, [{ column, what }])));
}

/** Rows between two pauses, so that a large file does not hold up everybody else. */
const STRIDE = 250;

async function* slicesOf<C extends ImportContext, Input>(
  known: C,
  rows: SourceRows,
  plan: (context: OfOneFile<C>, row: SourceRow) => PlannedRow<Input>,
  order?: Iterable<number>,
): AsyncGenerator<PlannedRow<Input>[]> {
  const context = { ...known, keys: new FileKeys(known.reader, rows) };
  const width = context.reader.mapping.fields.length;
  let planned: PlannedRow<Input>[] = [];
  for (const row of order ? inOrder(rows, order) : rows) {
    planned.push(planRow(row, width, () => plan(context, row)));
    if (planned.length < STRIDE) continue;
    yield planned;
    planned = [];
    await breathe();
  }
  yield planned;
}

function* inOrder(rows: SourceRows, order: Iterable<number>): Generator<SourceRow> {
  for (const at of order) yield* rows.slice(at, at + 1);
}
