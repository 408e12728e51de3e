"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { QUESTIONS } from "@/lib/scoring";
import type { Assessment } from "./use-assessment";

interface AssessmentReviewProps {
  sitting: Assessment;
  isPending: boolean;
  onSave: () => void;
}

const HIGH_ANSWER = 3;

/** The end of the seven: save, or go back to one. Enter saves. */
export function AssessmentReview({ sitting, isPending, onSave }: AssessmentReviewProps) {
  const { values, reasons } = sitting.draft;
  const answered = Object.keys(values).length;
  const unproven = QUESTIONS.filter((question) => (values[question] ?? 0) >= HIGH_ANSWER && !reasons[question]?.trim());
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => save.current?.focus({ preventScroll: true }), []);
  return (
    <div className="space-y-4">
      <h2 className="text-lg">
        {answered === QUESTIONS.length
          ? "All seven answered"
          : `${answered} of ${QUESTIONS.length} answered; the others stay as they are`}
      </h2>
      {unproven.length > 0 ? (
        <div className="space-y-1 text-sm">
          <p className="text-muted">
            High answers convince more with a line of evidence. You can add it now, or save without.
          </p>
          <div className="flex flex-wrap gap-1.5">
            {unproven.map((question) => (
              <Button key={question} size="small" onClick={() => sitting.moveTo(QUESTIONS.indexOf(question))}>
                Why: {QUESTION_LABELS[question].toLowerCase()}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          ref={save}
          variant="primary"
          size="large"
          isPending={isPending}
          disabled={answered === 0}
          onClick={onSave}
        >
          Save assessment
        </Button>
        <Button variant="ghost" onClick={() => sitting.follow({ does: "back" })}>
          Back
        </Button>
        <span className="inline-flex items-center gap-1 text-muted text-xs max-sm:hidden pointer-coarse:hidden">
          <Kbd>Enter</Kbd> saves
        </span>
      </div>
    </div>
  );
}
