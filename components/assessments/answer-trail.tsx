import { cn } from "@/components/ui/class-names";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { answerWords } from "./answer-words";
import type { Assessment } from "./use-assessment";

export interface TheirAnswer {
  readonly question: Question;
  readonly contactName: string;
  readonly value: number;
}

interface AnswerTrailProps {
  sitting: Assessment;
  theirs: readonly TheirAnswer[];
}

/** The seven at a glance. What the customer said appears only once we have answered: it must not lead us. */
export function AnswerTrail({ sitting, theirs }: AnswerTrailProps) {
  return (
    <ol aria-label="Your answers" className="divide-y divide-border">
      {QUESTIONS.map((question, i) => {
        const value = sitting.draft.values[question];
        const isHere = sitting.position === i;
        return (
          <li key={question}>
            <button
              type="button"
              aria-current={isHere ? "step" : undefined}
              onClick={() => sitting.moveTo(i)}
              className={cn(
                "grid min-h-11 w-full grid-cols-[1.5rem_minmax(0,1fr)] items-baseline gap-x-2 px-4 py-2 text-left text-sm hover:bg-hover sm:grid-cols-[1.5rem_minmax(0,13rem)_minmax(0,1fr)]",
                isHere && "bg-accent-soft hover:bg-accent-soft",
              )}
            >
              <span className="text-muted tabular-nums">{i + 1}</span>
              <span className="font-medium">{QUESTION_LABELS[question]}</span>
              <span className="col-start-2 sm:col-start-auto">
                {value === undefined ? (
                  <span className="text-muted">not answered yet</span>
                ) : (
                  <>
                    <span className="block">
                      <span className="text-team">We say</span> {answerWords("team", question, value)}
                    </span>
                    <TheirWord question={question} answers={theirs.filter((answer) => answer.question === question)} />
                  </>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function TheirWord({ question, answers }: { question: Question; answers: readonly TheirAnswer[] }) {
  const [only] = answers;
  if (!only) return <span className="block text-muted">No answer of theirs recorded</span>;
  if (answers.length === 1) {
    return (
      <span className="block">
        <span className="text-theirs">They say</span> {answerWords("customer", question, only.value)}
        <span className="text-muted"> ({only.contactName})</span>
      </span>
    );
  }
  const mean = answers.reduce((sum, { value }) => sum + value, 0) / answers.length;
  return (
    <span className="block">
      <span className="text-theirs">They say</span> {mean.toFixed(1)} on average
      <span className="text-muted">
        {" "}
        ({answers.map(({ contactName, value }) => `${contactName} ${value}`).join(", ")})
      </span>
    </span>
  );
}
