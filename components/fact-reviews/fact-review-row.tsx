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
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { reviewFactAction } from "@/lib/actions/fact-reviews";
import { formatRelative } from "@/lib/format/dates";
import { factWords } from "@/lib/format/fact-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import type { FactIndicator } from "@/lib/scoring";
import { anchorsOf, FACT_QUESTIONS, factReviewForm, LONGEST_NOTE, NOTHING_REVIEWED, shareOf } from "./fact-choices";
import { ShareFields } from "./share-fields";

export interface LastReview {
  readonly value: number;
  readonly note: string | null;
  /** UTC milliseconds. */
  readonly reviewedAt: number;
}

interface FactReviewRowProps {
  accountId: string;
  kind: FactIndicator;
  last: LastReview | null;
  /** UTC milliseconds. */
  now: number;
}

/** One fact: what was found last, and a review of it. Confirming what still holds is one click. */
export function FactReviewRow({ accountId, kind, last, now }: FactReviewRowProps) {
  const announce = useAnnounce();
  const [shareError, setShareError] = useState<string>();
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
  const form = useTypedForm({
    schema: factReviewForm,
    values: lastFound(kind, last),
    sender,
    draft: { name: `fact ${kind} ${accountId}` },
  });
  const [value, part, whole] = [form.field("value"), form.field("part"), form.field("whole")];
  const [found, counted, of] = [useFieldValue(value), useFieldValue(part), useFieldValue(whole)];
  const isChanged = found !== value.stored || counted !== "" || of !== "";
  const isTouched = isNoting || isChanged;
  const review = (reviewed: number, note: string) =>
    void sender.submit({ accountId, kind, value: reviewed, note, reviewedAt: new Date(now).toISOString() });
  const confirm = () => last && review(last.value, last.note ?? "");
  const record = () => {
    const typed = form.read();
    if (typed.value !== null) return review(typed.value, typed.note);
    if (kind !== "departments" && kind !== "workflow") return;
    const share = shareOf(kind, typed.part, typed.whole);
    setShareError("error" in share ? share.error : undefined);
    if (!("error" in share)) review(share.value, [share.words, typed.note].filter(Boolean).join(": "));
  };
  const anchors = anchorsOf(kind);
  return (
    <li className="space-y-3 px-4 py-4">
      <div className="flex items-start justify-between gap-3">
        <LastWords kind={kind} last={last} now={now} />
        {last && !isTouched ? (
          <div className="flex shrink-0 gap-2">
            {anchorsOf(kind) ? (
              <Button size="small" variant="ghost" onClick={() => setNoting(true)}>
                With a note
              </Button>
            ) : null}
            <Button size="small" isPending={form.isPending} onClick={confirm}>
              Still true
            </Button>
          </div>
        ) : null}
      </div>
      <FormProblemNotice problem={form.problem} onRetry={isTouched ? record : confirm} />
      {form.problem ? null : <RestoredNotice restored={form.draft.restored} onStartAfresh={form.draft.startAfresh} />}
      {anchors ? (
        <PillsField
          field={{ ...value, error: undefined }}
          legend={FACT_QUESTIONS[kind]}
          choices={anchors.map(([anchor, label]) => ({ value: anchor, label }))}
        />
      ) : (
        <ShareFields legend={FACT_QUESTIONS[kind]} part={{ ...part, error: shareError }} whole={whole} />
      )}
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

/** What was found last stands chosen; a share is counted anew. */
const lastFound = (kind: FactIndicator, last: LastReview | null) => ({
  ...NOTHING_REVIEWED,
  value: anchorsOf(kind)?.find(([anchor]) => anchor === last?.value)?.[0] ?? null,
});

function LastWords({ kind, last, now }: Pick<FactReviewRowProps, "kind" | "last" | "now">) {
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-center gap-2 text-base">
        {INDICATOR_LABELS[kind]}
        {last ? (
          <Badge tone="neutral">{factWords(kind, last.value)}</Badge>
        ) : (
          <Badge tone="unknown">Never reviewed</Badge>
        )}
      </h3>
      {last ? (
        <p className="text-muted text-xs">
          Reviewed {formatRelative(last.reviewedAt, now)}
          {last.note ? `: ${last.note}` : ""}
        </p>
      ) : null}
    </div>
  );
}
