"use client";

import { Plus } from "lucide-react";
import type { StoredField } from "@/components/form/use-conflict";
import { type FieldMessages, RecordDialog, textOf } from "@/components/registers/record-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageSection } from "@/components/ui/page-section";
import { recordValueCommitmentAction } from "@/lib/actions/value-commitments";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { measuredAtOf, type StoredCommitment } from "./measured-at";

interface ValueCommitmentsProps {
  accountId: string;
  commitments: readonly StoredCommitment[];
  /** The reader's own, on whose clock a result is measured. */
  zone: string;
  today: string;
}

/** Results they were told to expect, and what arrived. */
export function ValueCommitments({ commitments, ...dialog }: ValueCommitmentsProps) {
  const add = (
    <CommitmentDialog
      {...dialog}
      trigger={
        <Button size="small">
          <Plus aria-hidden="true" />
          Add a result
        </Button>
      }
    />
  );
  return (
    <PageSection
      id="value-commitments"
      title="Promised results"
      description="What they were told to expect, and how much of it arrived."
      actions={commitments.length > 0 ? add : null}
      isFlush
    >
      {commitments.length === 0 ? (
        <EmptyState title="No promised result on record" action={add}>
          Hours saved, money earned, errors avoided: what did they buy it for?
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {commitments.map((commitment) => (
            <li key={commitment.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
              <div className="min-w-0">
                <p className="text-sm">{commitment.metric}</p>
                <p className="text-muted text-xs">
                  {commitment.promised} {commitment.unit} promised
                  {commitment.dueOn ? ` by ${formatDay(commitment.dueOn)}` : ""}
                </p>
              </div>
              <div className="flex items-center gap-2">
                <Achieved commitment={commitment} />
                <CommitmentDialog
                  {...dialog}
                  commitment={commitment}
                  trigger={
                    <Button size="small" aria-label={`Measure: ${commitment.metric}`}>
                      {commitment.achieved === null ? "Measure" : "Change"}
                    </Button>
                  }
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

function Achieved({ commitment: { achieved, promised, unit } }: { commitment: StoredCommitment }) {
  if (achieved === null) return <Badge tone="unknown">Not measured yet</Badge>;
  return (
    <Badge>
      {achieved} {unit} · {Math.round((achieved / promised) * 100)}%
    </Badge>
  );
}

interface CommitmentDialogProps extends Omit<ValueCommitmentsProps, "commitments"> {
  trigger: React.ReactElement;
  commitment?: StoredCommitment | undefined;
}

function CommitmentDialog({ accountId, zone, today, trigger, commitment }: CommitmentDialogProps) {
  const measuredOn = commitment?.measuredAt ? dayOf(commitment.measuredAt, zone) : null;
  return (
    <RecordDialog
      title={commitment ? "What arrived" : "Add a promised result"}
      trigger={trigger}
      savedTitle="Promised result saved"
      action={recordValueCommitmentAction}
      stored={commitment ? fieldsOf(commitment, measuredOn) : undefined}
      payload={(typed) => ({
        raw: {
          accountId,
          ...(commitment ? { valueCommitmentId: commitment.id, version: commitment.version } : {}),
          metric: textOf(typed, "metric"),
          unit: textOf(typed, "unit"),
          baseline: numberOf(textOf(typed, "baseline")),
          promised: numberOf(textOf(typed, "promised")),
          achieved: numberOf(textOf(typed, "achieved")),
          dueOn: textOf(typed, "dueOn"),
          measuredAt: measuredAtOf(textOf(typed, "measuredOn"), {
            zone,
            today,
            stored: commitment?.measuredAt ?? null,
          }),
        },
      })}
    >
      {(errors) => (
        <CommitmentFields errors={errors} commitment={commitment} measuredOn={measuredOn ?? today} today={today} />
      )}
    </RecordDialog>
  );
}

function fieldsOf(commitment: StoredCommitment, measuredOn: string | null): readonly StoredField[] {
  const { unit, dueOn } = commitment;
  const amount = (value: number | null) => (value === null ? "" : `${value} ${unit}`);
  return [
    { label: "Result", value: commitment.metric },
    { label: "Promised", value: amount(commitment.promised) },
    { label: "Before us", value: amount(commitment.baseline) },
    { label: "Due on", value: dueOn === null ? "" : formatDay(dueOn) },
    { label: "Achieved", value: amount(commitment.achieved) },
    { label: "Measured on", value: measuredOn === null ? "" : formatDay(measuredOn) },
  ];
}

/** "1,200.5" as a number; what is none is sent as it is, so that the field says what is wrong with it. */
function numberOf(text: string): number | string | null {
  if (text === "") return null;
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? value : text;
}

interface CommitmentFieldsProps extends Pick<CommitmentDialogProps, "commitment" | "today"> {
  errors: FieldMessages;
  measuredOn: string;
}

function CommitmentFields({ errors, commitment, measuredOn, today }: CommitmentFieldsProps) {
  const number = (name: "baseline" | "promised" | "achieved") => commitment?.[name] ?? "";
  return (
    <>
      <Field name="metric" label="Which result?" error={errors["metric"]} className="sm:col-span-2" required>
        {(control) => (
          <Input {...control} defaultValue={commitment?.metric} placeholder="Hours saved in dispatch a month" />
        )}
      </Field>
      <Field name="unit" label="Unit" error={errors["unit"]} required>
        {(control) => <Input {...control} defaultValue={commitment?.unit} placeholder="hours" />}
      </Field>
      <Field name="promised" label="Promised" error={errors["promised"]} required>
        {(control) => <Input {...control} inputMode="decimal" defaultValue={number("promised")} />}
      </Field>
      <Field name="baseline" label="Before us" error={errors["baseline"]} required={false}>
        {(control) => <Input {...control} inputMode="decimal" defaultValue={number("baseline")} />}
      </Field>
      <Field name="dueOn" label="Due on" error={errors["dueOn"]} required={false}>
        {(control) => <Input {...control} type="date" defaultValue={commitment?.dueOn ?? ""} />}
      </Field>
      <Field name="achieved" label="Achieved" hint="Empty until it is measured." error={errors["achieved"]}>
        {(control) => <Input {...control} inputMode="decimal" defaultValue={number("achieved")} />}
      </Field>
      <Field name="measuredOn" label="Measured on" error={errors["measuredAt"]}>
        {(control) => <Input {...control} type="date" max={today} defaultValue={measuredOn} />}
      </Field>
    </>
  );
}
