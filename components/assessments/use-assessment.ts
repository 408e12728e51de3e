"use client";

import { useEffect, useState } from "react";
import { browserStore } from "@/components/layout/browser-store";
import { QUESTIONS, type Question } from "@/lib/scoring";
import type { AnswerIntent } from "./answer-keys";
import { type AssessmentDraft, draftPlace, firstOpen, readDraft } from "./assessment-draft";

export interface EarlierAnswer {
  readonly question: Question;
  readonly value: number | null;
  readonly reason: string | null;
  /** UTC milliseconds. */
  readonly answeredAt: number;
}

interface AssessmentOptions {
  readonly accountId: string;
  readonly memberId: string;
  readonly own: readonly EarlierAnswer[];
}

const EMPTY = { values: {}, reasons: {}, requestKey: "", changedAt: 0 } satisfies AssessmentDraft;

/** The sitting: where one is, what was answered, and the draft that survives a reload. */
export function useAssessment({ accountId, memberId, own }: AssessmentOptions) {
  const place = draftPlace(accountId, memberId);
  const [draft, setDraft] = useState<AssessmentDraft>(EMPTY);
  const [position, setPosition] = useState(0);
  const [restoredFrom, setRestoredFrom] = useState<number | null>(null);

  // After the first paint: the server knows nothing of what this browser keeps.
  useEffect(() => {
    const kept = readDraft(browserStore.read(place));
    if (!kept) return;
    setDraft(kept);
    setPosition(firstOpen(kept.values));
    setRestoredFrom(kept.changedAt);
  }, [place]);

  const change = (part: Partial<Pick<AssessmentDraft, "values" | "reasons">>) => {
    const next = { ...draft, ...part, requestKey: crypto.randomUUID(), changedAt: Date.now() };
    setDraft(next);
    browserStore.keep(place, JSON.stringify(next));
  };
  const forget = () => browserStore.forget(place);
  const discard = () => {
    forget();
    setDraft(EMPTY);
    setPosition(0);
    setRestoredFrom(null);
  };

  const question = QUESTIONS[position];
  const earlier = own.find((answer) => answer.question === question) ?? null;
  const moveTo = (to: number) => setPosition(Math.min(Math.max(to, 0), QUESTIONS.length));
  const answer = (value: number | null, reasonOfOld: string | null = null) => {
    if (question === undefined) return;
    const isReasonKept = reasonOfOld !== null && draft.reasons[question] === undefined;
    change({
      values: { ...draft.values, [question]: value },
      reasons: isReasonKept ? { ...draft.reasons, [question]: reasonOfOld } : draft.reasons,
    });
    moveTo(position + 1);
  };
  const confirm = () => (earlier ? answer(earlier.value, earlier.reason) : undefined);
  const next = () => (earlier && question && draft.values[question] === undefined ? confirm() : moveTo(position + 1));

  const follow = (intent: AnswerIntent) => {
    if (intent.does === "answer") answer(intent.value);
    if (intent.does === "confirm") confirm();
    if (intent.does === "next") next();
    if (intent.does === "back") moveTo(position - 1);
  };
  const explain = (of: Question, reason: string) => change({ reasons: { ...draft.reasons, [of]: reason } });

  return { draft, question, position, earlier, restoredFrom, follow, moveTo, explain, forget, discard };
}

export type Assessment = ReturnType<typeof useAssessment>;
