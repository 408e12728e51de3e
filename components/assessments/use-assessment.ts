"use client";

import { useState } from "react";
import { useDraft } from "@/components/form/use-draft";
import { QUESTIONS, type Question } from "@/lib/scoring";
import type { AnswerIntent } from "./answer-keys";
import { type AssessmentDraft, assessmentDraft, EMPTY_ASSESSMENT, firstOpen } from "./assessment-draft";

export interface EarlierAnswer {
  readonly question: Question;
  readonly value: number | null;
  readonly reason: string | null;
  /** UTC milliseconds. */
  readonly answeredAt: number;
}

interface AssessmentOptions {
  readonly accountId: string;
  readonly own: readonly EarlierAnswer[];
  /** The question to begin with; the first one without an answer when left out. */
  readonly begin: Question | undefined;
}

interface Place {
  readonly position: number;
  /** The question that was answered in the last step, as long as nothing else has been done. */
  readonly justAnswered: number | null;
  /** The reason is what one came for. */
  readonly isExplaining: boolean;
}

const BEGINNING: Place = { position: 0, justAnswered: null, isExplaining: false };

/** The sitting: where one is, what was answered, and the draft that survives a reload. */
export function useAssessment({ accountId, own, begin }: AssessmentOptions) {
  const [place, setPlace] = useState({ ...BEGINNING, position: begin ? QUESTIONS.indexOf(begin) : 0 });
  const { position } = place;
  const [draft, setDraft] = useState(EMPTY_ASSESSMENT);
  const kept = useDraft({
    name: `assessment ${accountId}`,
    schema: assessmentDraft,
    empty: EMPTY_ASSESSMENT,
    revive: ({ fields }) => {
      if (!begin) setPlace({ ...BEGINNING, position: firstOpen(fields.values) });
      return fields;
    },
    show: setDraft,
  });
  const change = (part: Partial<Pick<AssessmentDraft, "values" | "reasons">>) => {
    const changed = { ...draft, ...part, requestKey: crypto.randomUUID() };
    setDraft(changed);
    kept.keep(changed);
  };
  const discard = () => {
    kept.startAfresh();
    setPlace(BEGINNING);
  };

  const question = QUESTIONS[position];
  const earlier = own.find((answer) => answer.question === question) ?? null;
  const moveTo = (to: number, rest: Partial<Place> = {}) =>
    setPlace({ ...BEGINNING, ...rest, position: Math.min(Math.max(to, 0), QUESTIONS.length) });
  const answer = (value: number | null, reasonOfOld: string | null = null) => {
    if (question === undefined) return;
    const isReasonKept = reasonOfOld !== null && draft.reasons[question] === undefined;
    change({
      values: { ...draft.values, [question]: value },
      reasons: isReasonKept ? { ...draft.reasons, [question]: reasonOfOld } : draft.reasons,
    });
    moveTo(position + 1, { justAnswered: position });
  };
  const confirm = () => (earlier ? answer(earlier.value, earlier.reason) : undefined);
  const next = () => (earlier && question && draft.values[question] === undefined ? confirm() : moveTo(position + 1));

  const follow = (intent: AnswerIntent) => {
    if (intent.does === "answer") answer(intent.value);
    if (intent.does === "confirm") confirm();
    if (intent.does === "next") next();
    if (intent.does === "back") moveTo(position - 1);
    // After an answer the next question stands there already; the reason belongs to the answer.
    if (intent.does === "explain") moveTo(place.justAnswered ?? position, { isExplaining: true });
  };
  const explain = (of: Question, reason: string) => change({ reasons: { ...draft.reasons, [of]: reason } });

  return {
    ...place,
    draft,
    question,
    earlier,
    restored: kept.restored,
    follow,
    moveTo,
    explain,
    forget: kept.forget,
    discard,
  };
}

export type Assessment = ReturnType<typeof useAssessment>;
