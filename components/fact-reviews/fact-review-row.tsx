"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { announceSaved } from "@/components/form/announce-saved";
import { ChoicePills } from "@/components/form/choice-pills";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { reviewFactAction } from "@/lib/actions/fact-reviews";
import { formatRelative } from "@/lib/format/dates";
import { factWords } from "@/lib/format/fact-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import type { FactIndicator } from "@/lib/scoring";
import { anchorsOf, FACT_QUESTIONS, shareOf } from "./fact-choices";
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
  const router = useRouter();
  const [chosen, setChosen] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const [share, setShare] = useState({ part: "", whole: "" });
  const [shareError, setShareError] = useState<string>();
  const form = useActionForm({
    action: reviewFactAction,
    onSaved: (saved) => {
      setChosen(null);
      setNote("");
      setShare({ part: "", whole: "" });
      announceSaved({ title: `${INDICATOR_LABELS[kind]}: reviewed`, saved });
      router.refresh();
    },
  });
  const review = (value: number, words: string) =>
    void form.submit({ accountId, kind, value, note: words, reviewedAt: new Date(now).toISOString() });
  const confirm = () => last && review(last.value, last.note ?? "");
  const record = () => {
    if (chosen !== null) return review(chosen, note);
    if (kind !== "departments" && kind !== "workflow") return;
    const counted = shareOf(kind, share.part, share.whole);
    setShareError("error" in counted ? counted.error : undefined);
    if (!("error" in counted)) review(counted.value, [counted.words, note].filter(Boolean).join(": "));
  };
  const anchors = anchorsOf(kind);
  const isTouched = chosen !== null || share.part !== "" || share.whole !== "";
  return (
    <li className="space-y-3 px-4 py-4">
      <div className="flex items-start justify-between gap-3">
        <LastWords kind={kind} last={last} now={now} />
        {last && !isTouched ? (
          <Button size="small" isPending={form.isPending} onClick={confirm}>
            Still true
          </Button>
        ) : null}
      </div>
      <FormProblemNotice problem={form.problem} onRetry={isTouched ? record : confirm} />
      {anchors ? (
        <ChoicePills
          legend={FACT_QUESTIONS[kind]}
          name={kind}
          value={chosen === null ? null : String(chosen)}
          choices={anchors.map(([value, label]) => ({ value: String(value), label }))}
          onChange={(value) => setChosen(Number(value))}
        />
      ) : (
        <ShareFields legend={FACT_QUESTIONS[kind]} share={share} onChange={setShare} error={shareError} />
      )}
      {isTouched ? (
        <div className="flex flex-wrap items-end gap-2">
          <Field name={`${kind}-note`} label="What shows it?" className="min-w-60 flex-1">
            {(control) => (
              <Input
                {...control}
                value={note}
                maxLength={900}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button variant="primary" isPending={form.isPending} onClick={record}>
            Record
          </Button>
        </div>
      ) : null}
    </li>
  );
}

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
