"use client";

import { useRef } from "react";
import { useFieldValue } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { PillsField } from "@/components/form/pills-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields, type RecordWindow } from "@/components/registers/record-dialog";
import type { ToldAction } from "@/lib/report/told-action";
import { ACTION_FIELDS, actionInput } from "@/lib/schemas/action";
import { BECOMES, type Becomes, OUTCOME_QUESTIONS } from "./action-words";
import { outcomeOf, wordsFor } from "./outcome";

interface OutcomeFormProps {
  action: ToldAction;
  today: string;
  window: RecordWindow;
}

/** What became of an action: done with what came of it, put off or dropped with the reason. */
export function OutcomeForm({ action, today, window }: OutcomeFormProps) {
  const form = useTypedForm({
    schema: actionInput,
    sender: window.sender,
    fields: ACTION_FIELDS,
    draft: { name: `outcome ${action.id}` },
    ...outcomeOf(action, today),
  });
  const field = form.field("state");
  const becomes = useFieldValue(field);
  const outcome = form.field("outcome");
  const shown = useRef<HTMLInputElement>(null);
  const follow = (chosen: Becomes) => {
    const words = wordsFor(action, chosen, outcome.read());
    outcome.write(words);
    if (shown.current) shown.current.value = words;
  };
  return (
    <RecordFields form={form} close={window.close}>
      <PillsField
        field={field}
        legend="What became of it?"
        choices={BECOMES}
        onChoose={follow}
        className="sm:col-span-2"
      />
      <TextField
        field={outcome}
        inputRef={shown}
        label={OUTCOME_QUESTIONS[becomes]}
        told="What came of it"
        className="sm:col-span-2"
        autoFocus
        isLimited
      />
      {becomes === "snoozed" ? (
        <DayField field={form.field("snoozedUntil")} label="Until when?" told="Waits until" min={today} />
      ) : (
        <DayField field={form.field("closedOn")} label="On which day?" told="Closed on" max={today} />
      )}
    </RecordFields>
  );
}
