"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { ChoicePills } from "@/components/form/choice-pills";
import { type FieldMessages, RecordDialog, textOf } from "@/components/registers/record-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageSection } from "@/components/ui/page-section";
import { Select } from "@/components/ui/select";
import { recordPromiseAction } from "@/lib/actions/promises";
import { formatDay } from "@/lib/format/dates";
import {
  badgeOf,
  IMPORTANCE,
  importanceWords,
  outcomeOf,
  type PromiseOutcome,
  promiseFields,
  type StoredPromise,
  settledAs,
} from "./promise-words";

interface PromisesProps {
  accountId: string;
  promises: readonly StoredPromise[];
  today: string;
}

/** What we said we would do, and what became of it. */
export function Promises({ accountId, promises, today }: PromisesProps) {
  const dialog = { accountId, today };
  const add = (
    <PromiseDialog
      {...dialog}
      trigger={
        <Button size="small">
          <Plus aria-hidden="true" />
          Add a promise
        </Button>
      }
    />
  );
  return (
    <PageSection
      id="promises"
      title="Promises"
      description="Kept, they build trust slowly; broken, they count double."
      actions={promises.length > 0 ? add : null}
      isFlush
    >
      {promises.length === 0 ? (
        <EmptyState title="No promise on record" action={add}>
          Write down what was promised and by when, small things too.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {promises.map((promise) => (
            <li key={promise.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
              <div className="min-w-0">
                <p className="text-sm">{promise.summary}</p>
                <p className="text-muted text-xs">
                  Due {formatDay(promise.dueOn)} · {importanceWords(promise).toLowerCase()}
                </p>
              </div>
              <div className="flex items-center gap-2">
                <Outcome promise={promise} today={today} />
                <PromiseDialog
                  {...dialog}
                  promise={promise}
                  trigger={
                    <Button size="small" aria-label={`Change: ${promise.summary}`}>
                      Change
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

function Outcome({ promise, today }: { promise: StoredPromise; today: string }) {
  const { tone, words } = badgeOf(promise, today);
  return <Badge tone={tone}>{words}</Badge>;
}

interface PromiseDialogProps extends Omit<PromisesProps, "promises"> {
  trigger: React.ReactElement;
  promise?: StoredPromise | undefined;
}

function PromiseDialog({ accountId, today, trigger, promise }: PromiseDialogProps) {
  // Until somebody chooses here, it is what is stored, also when somebody else stores something new meanwhile.
  const [chosen, setChosen] = useState<PromiseOutcome | null>(null);
  const outcome = chosen ?? outcomeOf(promise);
  return (
    <RecordDialog
      title={promise ? "What became of it" : "Add a promise"}
      trigger={trigger}
      savedTitle="Promise saved"
      action={recordPromiseAction}
      stored={promise ? promiseFields(promise) : undefined}
      payload={(typed) => ({
        raw: {
          accountId,
          ...(promise ? { promiseId: promise.id, version: promise.version } : {}),
          summary: textOf(typed, "summary"),
          importance: Number(textOf(typed, "importance")),
          promisedOn: textOf(typed, "promisedOn"),
          dueOn: textOf(typed, "dueOn"),
          ...settledAs(outcome, textOf(typed, "settledOn"), promise),
        },
      })}
    >
      {(errors) => (
        <>
          <PromiseFields errors={errors} promise={promise} today={today} />
          <ChoicePills
            legend="What became of it?"
            name="outcome"
            value={outcome}
            choices={[
              { value: "open", label: "Still open" },
              { value: "kept", label: "Kept" },
              { value: "broken", label: "Broken" },
            ]}
            onChange={(value) => setChosen(value === "kept" || value === "broken" ? value : "open")}
            className="sm:col-span-2"
          />
          {outcome === "open" ? null : (
            <Field
              key={outcome}
              name="settledOn"
              label={outcome === "kept" ? "Kept on" : "Broken on"}
              hint={
                outcome === "kept" && promise?.brokenOn
                  ? `Broken on ${formatDay(promise.brokenOn)}: kept after that, it counts as repaired.`
                  : undefined
              }
              error={errors["keptOn"] ?? errors["brokenOn"]}
            >
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  max={today}
                  defaultValue={(outcome === "kept" ? promise?.keptOn : promise?.brokenOn) ?? today}
                />
              )}
            </Field>
          )}
        </>
      )}
    </RecordDialog>
  );
}

function PromiseFields({
  errors,
  promise,
  today,
}: Pick<PromiseDialogProps, "promise" | "today"> & { errors: FieldMessages }) {
  return (
    <>
      <Field name="summary" label="What did we promise?" error={errors["summary"]} className="sm:col-span-2" required>
        {(control) => <Input {...control} defaultValue={promise?.summary} maxLength={300} />}
      </Field>
      <Field name="promisedOn" label="Promised on" error={errors["promisedOn"]} required>
        {(control) => <Input {...control} type="date" defaultValue={promise?.promisedOn ?? today} />}
      </Field>
      <Field name="dueOn" label="Due on" error={errors["dueOn"]} required>
        {(control) => <Input {...control} type="date" defaultValue={promise?.dueOn} />}
      </Field>
      <Field name="importance" label="How much does it matter to them?" error={errors["importance"]}>
        {(control) => <Select {...control} defaultValue={String(promise?.importance ?? 1)} options={IMPORTANCE} />}
      </Field>
    </>
  );
}
