import "server-only";
import type { Scope } from "@/lib/data/scope";
import type { ImportPlan } from "@/lib/import/plan/plan-rows";
import type { PlannedRow } from "@/lib/import/plan/planned-row";
import { createAccounts } from "./create-accounts";
import { enterSurveyAnswers } from "./enter-survey-answers";
import { importIntoRegister } from "./import-into-register";
import { overwriteAccounts } from "./overwrite-accounts";
import { recordContacts } from "./record-contacts";
import { recordInteractions } from "./record-interactions";

/** Stores what a plan decided, through the operations the forms use. */
export async function applyImportPlan(scope: Scope, plan: ImportPlan): Promise<void> {
  switch (plan.noun) {
    case "accounts": {
      const created = new Set(
        plan.rows.flatMap(({ action, write }) => (action === "create" && write ? [write.id] : [])),
      );
      const writes = lastOfEach(plan.rows);
      // New ones first: a stored account may get one of them as its parent.
      await ifAny(
        writes.filter(({ id }) => created.has(id)),
        (some) => createAccounts(scope, some),
      );
      await ifAny(
        writes.filter(({ id }) => !created.has(id)),
        (some) => overwriteAccounts(scope, some),
      );
      return;
    }
    case "contacts":
      return ifAny(lastOfEach(plan.rows), (some) => recordContacts(scope, some));
    case "interactions":
      return ifAny(lastOfEach(plan.rows), (some) => recordInteractions(scope, some));
    case "survey_answers":
      return ifAny(lastOfEach(plan.rows), (some) =>
        enterSurveyAnswers(
          scope,
          some.flatMap(({ input }) => input.answers),
        ),
      );
    default: {
      const { noun, rows } = plan;
      return ifAny(lastOfEach(rows), (some) => importIntoRegister(scope, noun, some));
    }
  }
}

/** Two rows about one record: the later one was planned on top of the earlier and holds both. */
function lastOfEach<Input>(rows: readonly PlannedRow<Input>[]): Stored<Input>[] {
  // What is left gives up its key before it is given to another.
  const writes: readonly Stored<Input>[] = rows.flatMap(({ write }) =>
    write ? [...(write.left ? [write.left] : []), write] : [],
  );
  const last = new Map<string, Stored<Input>>();
  for (const { id, input, knownSince = last.get(id)?.knownSince } of writes) {
    last.set(id, { id, input, ...(knownSince === undefined ? {} : { knownSince }) });
  }
  return [...last.values()];
}

interface Stored<Input> {
  readonly id: string;
  readonly input: Input;
  readonly knownSince?: Date;
}

async function ifAny<T>(some: readonly T[], run: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  if (some.length > 0) await run(some);
}
