"use client";

import { useState } from "react";
import { useFieldValue } from "@/components/form/bound-field";
import { FormProblemNotice } from "@/components/form/form-problem";
import { PillsField } from "@/components/form/pills-field";
import { RestoredNotice } from "@/components/form/restored-notice";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { removeRecord } from "@/components/taken-back/remove-record";
import { Button } from "@/components/ui/button";
import { reviewFactAction } from "@/lib/actions/fact-reviews";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import type { KnownFact } from "@/lib/report/list-facts";
import { factReviewInput } from "@/lib/schemas/fact-review";
import { anchorsOf, FACT_QUESTIONS, LONGEST_NOTE } from "./fact-choices";
import { FactTold } from "./fact-told";

interface ValueCaseRowProps {
  accountId: string;
  fact: KnownFact;
  /** UTC milliseconds. */
  now: number;
}

interface Typed {
  readonly value: number | null;
  readonly note: string;
}

/** The one fact that is judged by hand. Confirming what still holds is one click. */
export function ValueCaseRow({ accountId, fact, now }: ValueCaseRowProps) {
  const { kind, said } = fact;
  const announce = useAnnounce();
  // What still holds is confirmed by a click, or once more with what shows it.
  const [isNoting, setNoting] = useState(false);
  const sender = useActionForm({
    action: reviewFactAction,
    onSaved: (saved) => {
      form.clear();
      form.draft.forget();
      setNoting(false);
      announce({
        title: `${INDICATOR_LABELS[kind]}: reviewed`,
        saved,
        undo: () => removeRecord({ noun: "fact_review", id: saved.id, isRemoved: true }),
      });
    },
  });
  const values: Typed = { value: anchorsOf(kind).find(([anchor]) => anchor === said?.value)?.[0] ?? null, note: "" };
  const form = useTypedForm({
    schema: factReviewInput,
    values,
    sender,
    draft: { name: `fact ${kind} ${accountId}` },
  });
  const value = form.field("value");
  const isTouched = useFieldValue(value) !== value.stored || isNoting;
  const review = (reviewed: number, note: string) =>
    void sender.submit({ accountId, kind, value: reviewed, note, reviewedAt: new Date(now).toISOString() });
  const confirm = () => said && review(said.value, said.words ?? "");
  const record = () => {
    const typed = form.read();
    if (typed.value !== null) review(typed.value, typed.note);
  };
  return (
    <li className="space-y-3 px-4 py-4">
      <div className="flex items-start justify-between gap-3">
        <FactTold fact={fact} now={now} />
        {said && !isTouched ? (
          <div className="flex shrink-0 gap-2">
            <Button size="small" variant="ghost" onClick={() => setNoting(true)}>
              With a note
            </Button>
            <Button size="small" isPending={form.isPending} onClick={confirm}>
              Still true
            </Button>
          </div>
        ) : null}
      </div>
      <FormProblemNotice problem={form.problem} onRetry={isTouched ? record : confirm} />
      {form.problem ? null : <RestoredNotice restored={form.draft.restored} onStartAfresh={form.draft.startAfresh} />}
      <PillsField
        field={{ ...value, error: undefined }}
        legend={FACT_QUESTIONS[kind]}
        choices={anchorsOf(kind).map(([anchor, label]) => ({ value: anchor, label }))}
      />
      {isTouched ? (
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            field={{ ...form.field("note"), error: undefined }}
            label="What shows it?"
            className="min-w-60 flex-1"
            maxLength={LONGEST_NOTE}
          />
          <Button variant="primary" isPending={form.isPending} onClick={record}>
            Record
          </Button>
        </div>
      ) : null}
    </li>
  );
}
