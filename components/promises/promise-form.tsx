"use client";

import { useFieldValue } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { PillsField } from "@/components/form/pills-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields, type RecordWindow } from "@/components/registers/record-dialog";
import { formatDay } from "@/lib/format/dates";
import {
  IMPORTANCE,
  OUTCOMES,
  promiseForm,
  SIDES_OF_A_PROMISE,
  type StoredPromise,
  settledAs,
  typedOf,
} from "./promise-words";

export interface PromiseFormProps {
  accountId: string;
  today: string;
  window: RecordWindow;
  /** The one to change; without it a new one is made. */
  promise?: StoredPromise | undefined;
}

export function PromiseForm({ accountId, today, promise, window }: PromiseFormProps) {
  const form = useTypedForm({
    schema: promiseForm,
    sender: window.sender,
    draft: { name: `promise ${promise?.id ?? accountId}` },
    values: typedOf(promise, today),
    payload: ({ outcome, settledOn, importance, ...said }) => ({
      raw: {
        ...said,
        ...{ accountId, ...(promise ? { promiseId: promise.id, version: promise.version } : {}) },
        ...{ importance: Number(importance), ...settledAs(outcome, settledOn, promise) },
      },
    }),
  });
  const outcomeField = form.field("outcome", ({ outcome, settledOn }) =>
    settledOn ? `${OUTCOMES[outcome]}, ${formatDay(settledOn)}` : OUTCOMES[outcome],
  );
  const outcome = useFieldValue(outcomeField);
  const settledOn = { ...form.field("settledOn"), error: form.errorOf("keptOn") ?? form.errorOf("brokenOn") };
  const isRepair = outcome === "kept" && promise?.brokenOn;
  return (
    <RecordFields form={form} close={window.close}>
      <TextField
        field={form.field("summary")}
        label="What was promised?"
        told="What was promised"
        className="sm:col-span-2"
        isLimited
      />
      <DayField field={form.field("promisedOn")} label="Promised on" />
      <DayField field={form.field("dueOn")} label="Due on" />
      <SelectField field={form.field("madeBy")} label="Who promised?" told="Promised by" options={SIDES_OF_A_PROMISE} />
      <SelectField
        field={form.field("importance")}
        label="How much does it matter to them?"
        told="Importance"
        options={IMPORTANCE}
      />
      <PillsField
        field={outcomeField}
        legend="What became of it?"
        choices={[
          { value: "open", label: "Still open" },
          { value: "kept", label: "Kept" },
          { value: "broken", label: "Broken" },
        ]}
        onChoose={(one) => settledOn.write((one === "kept" ? promise?.keptOn : promise?.brokenOn) ?? today)}
        className="sm:col-span-2"
      />
      {outcome === "open" ? null : (
        <DayField
          key={outcome}
          field={settledOn}
          label={outcome === "kept" ? "Kept on" : "Broken on"}
          hint={isRepair ? `Broken on ${formatDay(isRepair)}: kept after that, it counts as repaired.` : undefined}
          max={today}
        />
      )}
    </RecordFields>
  );
}
