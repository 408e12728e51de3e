"use client";

import { type RefObject, useEffect, useId, useRef } from "react";
import { KeyHint } from "@/components/form/key-hint";
import { Button } from "@/components/ui/button";
import { ArrowUp } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { formatRelative } from "@/lib/format/dates";
import { QUESTION_ANCHORS, QUESTION_WORDING } from "@/lib/format/question-labels";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { AnswerButton } from "./answer-button";
import { answerWords } from "./answer-words";
import type { Assessment } from "./use-assessment";

interface QuestionCardProps {
  question: Question;
  sitting: Assessment;
  reasonRef: RefObject<HTMLInputElement | null>;
  /** UTC milliseconds. */
  now: number;
}

/** From here up an answer claims much and wants a line of evidence. */
const HIGH_ANSWER = 3;

/** One question with its five anchors; answering moves on. */
export function QuestionCard({ question, sitting, reasonRef, now }: QuestionCardProps) {
  const { draft, position, justAnswered, isExplaining, earlier, follow } = sitting;
  const heading = useRef<HTMLHeadingElement>(null);
  const value = draft.values[question];
  // What one said last stands chosen until one says something else; going on keeps it.
  const chosen = value === undefined ? earlier?.value : value;
  const isUnderWay = position > 0 || value !== undefined;

  // Shown anew for each question: the next one is read out, the page one came to keeps the focus it has.
  useEffect(() => {
    if (isExplaining) reasonRef.current?.focus();
    else if (isUnderWay) heading.current?.focus({ preventScroll: true });
  }, [isExplaining, isUnderWay, reasonRef]);

  return (
    <div className="space-y-3">
      <div className="flex min-h-7 pointer-coarse:min-h-11 items-center justify-between gap-2 text-muted text-xs">
        <p>
          Question {position + 1} of {QUESTIONS.length}
        </p>
        {justAnswered === null ? null : (
          <Button size="small" variant="ghost" onClick={() => follow({ does: "explain" })}>
            Add why to question {justAnswered + 1} <KeyHint>w</KeyHint>
          </Button>
        )}
      </div>
      <h2 ref={heading} tabIndex={-1} className="min-h-12 text-lg sm:min-h-0 outline-none">
        {QUESTION_WORDING.team[question]}
      </h2>
      <div className="grid gap-1.5">
        {QUESTION_ANCHORS.team[question].map((text, anchorValue) => (
          <AnswerButton
            key={text}
            shortcut={String(anchorValue)}
            isChosen={chosen === anchorValue}
            onChoose={() => follow({ does: "answer", value: anchorValue })}
          >
            {text}
          </AnswerButton>
        ))}
        <AnswerButton shortcut="-" isChosen={chosen === null} onChoose={() => follow({ does: "answer", value: null })}>
          <span className="text-muted">Can’t say (counts as no evidence, never as zero)</span>
        </AnswerButton>
      </div>
      {earlier ? (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
          <p className="min-w-0">
            <span className="text-muted">You said {formatRelative(earlier.answeredAt, now)}:</span>{" "}
            {answerWords("team", question, earlier.value)}
          </p>
          <Button size="small" onClick={() => follow({ does: "confirm" })}>
            Unchanged <KeyHint>u</KeyHint>
          </Button>
        </div>
      ) : null}
      <ReasonLine question={question} sitting={sitting} reasonRef={reasonRef} />
      <div className="flex items-center justify-between gap-2">
        <Button variant="ghost" disabled={position === 0} onClick={() => follow({ does: "back" })}>
          <ArrowUp aria-hidden="true" />
          Back
        </Button>
        <Button onClick={() => follow({ does: "next" })}>
          {value !== undefined ? "Next" : earlier ? "Keep" : "Skip"} <KeyHint>Enter</KeyHint>
        </Button>
      </div>
    </div>
  );
}

function ReasonLine({ question, sitting, reasonRef }: Omit<QuestionCardProps, "now">) {
  const id = useId();
  const value = sitting.draft.values[question];
  const isWanted = typeof value === "number" && value >= HIGH_ANSWER;
  return (
    <div>
      <label htmlFor={id} className="flex items-center gap-1.5 pb-1 font-medium text-sm">
        Why? <span className="font-normal text-muted">One line of evidence{isWanted ? "" : " (optional)"}</span>
        {sitting.justAnswered === null ? <KeyHint>w</KeyHint> : null}
      </label>
      <Input
        id={id}
        ref={reasonRef}
        value={sitting.draft.reasons[question] ?? ""}
        maxLength={500}
        placeholder={isWanted ? "What have you seen that shows it?" : undefined}
        onChange={(event) => sitting.explain(question, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (value === undefined) event.currentTarget.blur();
          else sitting.follow({ does: "next" });
        }}
      />
    </div>
  );
}
