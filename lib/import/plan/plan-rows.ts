import { setImmediate as breathe } from "node:timers/promises";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import type { InteractionInput } from "@/lib/schemas/interaction";
import type { SourceRow } from "../read-table";
import { FileKeys, type OfOneFile } from "./file-keys";
import { orderByParent } from "./order-by-parent";
import { type AccountsToPlan, planAccount } from "./plan-account";
import { type ContactsToPlan, planContact } from "./plan-contact";
import { type InteractionsToPlan, planInteraction } from "./plan-interaction";
import { type AnsweredLine, planSurveyAnswer, type SurveyAnswersToPlan } from "./plan-survey-answer";
import { type PlannedRow, planRow, refused } from "./planned-row";

/** What is known before planning, per noun. */
export type ImportContext =
  | ({ readonly noun: "accounts" } & AccountsToPlan)
  | ({ readonly noun: "contacts" } & ContactsToPlan)
  | ({ readonly noun: "interactions" } & InteractionsToPlan)
  | ({ readonly noun: "survey_answers" } & SurveyAnswersToPlan);

export type ImportPlan =
  | { readonly noun: "accounts"; readonly rows: readonly PlannedRow<AccountInput>[] }
  | { readonly noun: "contacts"; readonly rows: readonly PlannedRow<ContactInput>[] }
  | { readonly noun: "interactions"; readonly rows: readonly PlannedRow<InteractionInput>[] }
  | { readonly noun: "survey_answers"; readonly rows: readonly PlannedRow<AnsweredLine>[] };

/** Tells for every row what will happen to it. The same function plans the dry run and each part of the import. */
export async function planRows(context: ImportContext, rows: readonly SourceRow[]): Promise<ImportPlan> {
  switch (context.noun) {
    case "accounts": {
      const ordered = orderByParent(context.reader, rows);
      const planned = await planEach(context, ordered.rows, planAccount);
      const column = context.reader.columnOf("parent") ?? null;
      const circular = ordered.circular.map(({ line }) =>
        refused(line, [{ column, what: "the parents of this row lead back to it." }]),
      );
      return { noun: context.noun, rows: [...planned, ...circular] };
    }
    case "contacts":
      return { noun: context.noun, rows: await planEach(context, rows, planContact) };
    case "interactions":
      return { noun: context.noun, rows: await planEach(context, rows, planInteraction) };
    case "survey_answers":
      return { noun: context.noun, rows: await planEach(context, rows, planSurveyAnswer) };
  }
}

/** Rows between two pauses, so that a large file does not hold up everybody else. */
const STRIDE = 250;

async function planEach<C extends ImportContext, Input>(
  known: C,
  rows: readonly SourceRow[],
  plan: (context: OfOneFile<C>, row: SourceRow) => PlannedRow<Input>,
): Promise<PlannedRow<Input>[]> {
  const context = { ...known, keys: new FileKeys(known.reader, rows) };
  const width = context.reader.mapping.fields.length;
  const planned: PlannedRow<Input>[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % STRIDE === STRIDE - 1) await breathe();
    planned.push(planRow(row, width, () => plan(context, row)));
  }
  return planned;
}
