"use client";

import { DayField } from "@/components/form/day-field";
import { NumberField } from "@/components/form/number-field";
import { numberOf } from "@/components/form/number-of";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields, type RecordWindow } from "@/components/registers/record-dialog";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { valueCommitmentInput } from "@/lib/schemas/value-commitment";
import { measuredAtOf, type StoredCommitment } from "./measured-at";

export interface CommitmentFormProps {
  accountId: string;
  /** The reader's own, on whose clock a result is measured. */
  zone: string;
  today: string;
  window: RecordWindow;
  /** The one to change; without it a new one is made. */
  commitment?: StoredCommitment | undefined;
}

export function CommitmentForm({ accountId, zone, today, commitment, window }: CommitmentFormProps) {
  const measuredAt = commitment?.measuredAt ?? null;
  const form = useTypedForm({
    schema: valueCommitmentInput,
    sender: window.sender,
    draft: { name: `value commitment ${commitment?.id ?? accountId}` },
    values: {
      metric: commitment?.metric ?? "",
      unit: commitment?.unit ?? "",
      promised: textOf(commitment?.promised),
      baseline: textOf(commitment?.baseline),
      dueOn: commitment?.dueOn ?? "",
      achieved: textOf(commitment?.achieved),
      measuredAt: measuredAt === null ? today : dayOf(measuredAt, zone),
    },
    payload: ({ promised, baseline, achieved, ...said }) => ({
      raw: {
        ...said,
        ...{ accountId, ...(commitment ? { valueCommitmentId: commitment.id, version: commitment.version } : {}) },
        ...{ promised: numberOf(promised), baseline: numberOf(baseline), achieved: numberOf(achieved) },
        measuredAt: measuredAtOf(said.measuredAt, { zone, today, stored: measuredAt }),
      },
    }),
  });
  const amount = (name: "promised" | "baseline" | "achieved") =>
    form.field(name, (all) => (all[name] === "" ? "" : `${all[name]} ${all.unit}`));
  return (
    <RecordFields form={form} close={window.close}>
      <TextField
        field={form.field("metric")}
        label="Which result?"
        told="Result"
        className="sm:col-span-2"
        placeholder="For example hours saved in dispatch a month"
      />
      <TextField field={form.field("unit")} label="Unit" placeholder="For example hours" />
      <NumberField field={amount("promised")} label="Promised" />
      <NumberField field={amount("baseline")} label="Before us" isOptional />
      <DayField field={form.field("dueOn")} label="Due on" isOptional />
      <NumberField field={amount("achieved")} label="Achieved" hint="Empty until it is measured." />
      <DayField
        field={form.field("measuredAt", ({ achieved, measuredAt: day }) => (achieved === "" ? "" : formatDay(day)))}
        label="Measured on"
        max={today}
      />
    </RecordFields>
  );
}

const textOf = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
