"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef } from "react";
import { FormProblemNotice } from "@/components/form/form-problem";
import { RestoredNotice } from "@/components/form/restored-notice";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { removeRecord } from "@/components/taken-back/remove-record";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageSection } from "@/components/ui/page-section";
import { assessAccountAction } from "@/lib/actions/assessments";
import { type Evidence, QUESTIONS, type Question, type ScoringModel } from "@/lib/scoring";
import { answerIntent } from "./answer-keys";
import { AnswerTrail, type TheirAnswer } from "./answer-trail";
import { answersOf } from "./assessment-draft";
import { AssessmentReview } from "./assessment-review";
import { imaginedScore } from "./imagined-score";
import { LiveLadder, ScoreChange } from "./live-ladder";
import { QuestionCard } from "./question-card";
import { useAnswerKeys } from "./use-answer-keys";
import { type EarlierAnswer, useAssessment } from "./use-assessment";

interface AssessFormProps {
  account: { readonly id: string; readonly name: string };
  memberId: string;
  evidence: readonly Evidence[];
  model: ScoringModel;
  own: readonly EarlierAnswer[];
  theirs: readonly TheirAnswer[];
  /** One came here to answer this one. */
  begin?: Question | undefined;
  /** UTC milliseconds; the instant the scores speak about. */
  now: number;
}

/** The seven questions for our side: one after the other, by key or thumb, with the ladder moving beside them. */
export function AssessForm({ account, memberId, evidence, model, own, theirs, begin, now }: AssessFormProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const sitting = useAssessment({ accountId: account.id, own, begin });
  const reasonRef = useRef<HTMLInputElement>(null);
  const { draft, question, restored } = sitting;
  const ground = useMemo(() => ({ evidence, model, asOf: now, memberId }), [evidence, model, now, memberId]);
  const before = useMemo(() => imaginedScore(ground, {}), [ground]);
  const after = useMemo(() => imaginedScore(ground, draft.values), [ground, draft.values]);

  const { submit, problem, isPending } = useActionForm({
    action: assessAccountAction,
    isLeaving: true,
    onSaved: (saved) => {
      sitting.forget();
      router.push(`/accounts/${account.id}`);
      announce({
        title: `Assessment of ${account.name} saved`,
        saved,
        undo: () => removeRecord({ noun: "assessment", id: saved.id, isRemoved: true }),
      });
    },
  });
  const save = () => {
    const answers = answersOf(draft);
    if (answers.length > 0) void submit({ accountId: account.id, answers }, draft.requestKey);
  };
  useAnswerKeys(answerIntent, (intent) => {
    // What is on its way is no longer changed.
    if (isPending) return;
    sitting.follow(intent);
    if (intent.does === "explain" && sitting.justAnswered === null) reasonRef.current?.focus();
  });

  const answered = Object.keys(draft.values).length;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <div className="min-w-0 space-y-4">
        <FormProblemNotice problem={problem} onRetry={save} />
        {problem ? null : <RestoredNotice restored={restored} onStartAfresh={sitting.discard} />}
        <Card className="p-4 sm:p-5">
          <Progress answered={answered} isPending={isPending} onSave={save} />
          <div className="pb-3 lg:hidden">
            <ScoreChange before={before} after={after} thresholds={model} />
          </div>
          {question ? (
            <QuestionCard key={question} question={question} sitting={sitting} reasonRef={reasonRef} now={now} />
          ) : (
            <AssessmentReview sitting={sitting} isPending={isPending} onSave={save} />
          )}
        </Card>
        <PageSection title="The seven" isFlush>
          <AnswerTrail sitting={sitting} theirs={theirs} />
        </PageSection>
      </div>
      <PageSection title="With these answers" className="lg:sticky lg:top-4">
        <div className="space-y-3">
          <ScoreChange before={before} after={after} thresholds={model} />
          <LiveLadder after={after} thresholds={model} />
        </div>
      </PageSection>
    </div>
  );
}

interface ProgressProps {
  answered: number;
  isPending: boolean;
  onSave: () => void;
}

function Progress({ answered, isPending, onSave }: ProgressProps) {
  const isComplete = answered === QUESTIONS.length;
  return (
    <div className="flex items-center gap-3 pb-4">
      <progress
        aria-label="Questions answered"
        value={answered}
        max={QUESTIONS.length}
        className="block h-1.5 flex-1 appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent-solid [&::-webkit-progress-value]:transition-[width]"
      />
      <span className="text-muted text-xs tabular-nums">
        {answered}/{QUESTIONS.length}
      </span>
      <Button
        size="small"
        disabled={answered === 0 || isComplete}
        isPending={isPending && !isComplete}
        onClick={onSave}
      >
        Save so far
      </Button>
    </div>
  );
}
