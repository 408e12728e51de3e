"use client";

import { DayField } from "@/components/form/day-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields, type RecordWindow } from "@/components/registers/record-dialog";
import type { ToldAction } from "@/lib/report/told-action";
import { ACTION_FIELDS, actionInput } from "@/lib/schemas/action";
import { sentOf } from "./action-words";

export interface ActionFormProps {
  accountId: string;
  /** Whom it can be given. */
  colleagues: readonly { readonly id: string; readonly name: string }[];
  /** What a fresh one begins with: who reads, and a week from today. */
  begins: { readonly ownerId: string; readonly dueOn: string };
  window: RecordWindow;
  /** The one to change; without it one is taken on. */
  action?: ToldAction | undefined;
}

/** What is to be done, by whom, by when and why. */
export function ActionForm({ accountId, colleagues, begins, action, window }: ActionFormProps) {
  const form = useTypedForm({
    schema: actionInput,
    sender: window.sender,
    fields: ACTION_FIELDS,
    draft: { name: `action ${action?.id ?? accountId}` },
    values: {
      summary: action?.summary ?? "",
      ownerId: (action ? action.ownerId : begins.ownerId) ?? "",
      dueOn: action?.dueOn ?? begins.dueOn,
      reason: action?.reason ?? "",
    },
    payload: (typed) => ({ raw: { accountId, ...(action ? sentOf(action) : {}), ...typed } }),
  });
  const isHere = colleagues.some(({ id }) => id === action?.ownerId);
  const former = action?.ownerId && !isHere ? [{ value: action.ownerId, label: action.ownerName ?? "" }] : [];
  return (
    <RecordFields form={form} close={window.close}>
      <TextField
        field={form.field("summary")}
        label="What is to be done?"
        told="What is to be done"
        className="sm:col-span-2"
        isLimited
      />
      <SelectField
        field={form.field("ownerId")}
        label="Who does it?"
        told="Who does it"
        options={[...former, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
        emptyLabel="Nobody yet"
      />
      <DayField field={form.field("dueOn")} label="By when?" told="By when" />
      <TextField
        field={form.field("reason")}
        label="Why?"
        told="Why, in words"
        hint="What it answers: a sign, a promise, a question."
        className="sm:col-span-2"
        isLimited
      />
    </RecordFields>
  );
}
