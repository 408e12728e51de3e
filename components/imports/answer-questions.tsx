"use client";

import { Field } from "@/components/ui/field";
import { PageSection } from "@/components/ui/page-section";
import { Select } from "@/components/ui/select";
import { answerOptions, scaleLabel } from "@/lib/format/scale-labels";
import { surveyTitle } from "@/lib/format/survey-words";
import { type AskedQuestion, wordKey } from "@/lib/schemas/answer-scales";
import { ownValue } from "@/lib/schemas/own-value";
import type { Choices } from "./mapping-state";

interface AnswerQuestionsProps {
  questions: readonly AskedQuestion[];
  choices: Choices;
  /** The person tried to go on: what is still open is marked. */
  isTried: boolean;
  onChange: (change: Partial<Choices>) => void;
}

/** How each question of the file was asked, and what its words mean: once for each kind of file. */
export function AnswerQuestions(props: AnswerQuestionsProps) {
  if (props.questions.length === 0) return null;
  return (
    <PageSection
      title="How it was answered"
      description="We keep every answer on our own scale of its question; the check shows what becomes of it."
    >
      <div className="space-y-6">
        {props.questions.map((question) => (
          <div key={`${question.field} ${question.kind}`} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {question.seen.greatest === null ? null : <ScaleField {...props} question={question} />}
            {question.seen.words.map((word) => (
              <WordField key={word} {...props} question={question} word={word} />
            ))}
          </div>
        ))}
      </div>
    </PageSection>
  );
}

type QuestionProps = AnswerQuestionsProps & { question: AskedQuestion };

function ScaleField({ question, choices, isTried, onChange }: QuestionProps) {
  const { kind, column, seen, scale, possible } = question;
  const lost = seen.astray.length === 0 ? "" : ` ${seen.astray.join(", ")} will be refused, as mistyped.`;
  const range = `“${column}” holds ${seen.least} to ${seen.greatest}.${lost}`;
  return (
    <Field
      name={`scale-${question.field}-${kind}`}
      label={`${surveyTitle(kind)} was asked from`}
      hint={possible.length === 0 ? `${range} No scale we know holds them all.` : range}
      error={isTried && scale === null ? "Choose the scale: the answers do not tell." : undefined}
      required={scale === null || undefined}
    >
      {(control) => (
        <Select
          {...control}
          value={scale ?? ""}
          emptyLabel={scale === null ? "Choose" : undefined}
          options={possible.map((value) => ({ value, label: scaleLabel(value) }))}
          onChange={(event) => {
            const chosen = possible.find((one) => one === event.target.value);
            if (chosen) onChange({ scales: { ...choices.scales, [kind]: chosen } });
          }}
        />
      )}
    </Field>
  );
}

function WordField({ question, questions, choices, isTried, word, onChange }: QuestionProps & { word: string }) {
  const { kind } = question;
  const said = choices.words[kind] ?? {};
  const value = ownValue(said, wordKey(word)) ?? "";
  return (
    <Field
      name={`word-${question.field}-${kind}-${wordKey(word)}`}
      label={questions.length > 1 ? `“${word}” in “${question.column}” means` : `“${word}” means`}
      error={isTried && value === "" ? "Choose what it means." : undefined}
      required={value === "" || undefined}
    >
      {(control) => (
        <Select
          {...control}
          value={value}
          emptyLabel={value === "" ? "Choose" : undefined}
          options={answerOptions(kind)}
          onChange={(event) =>
            onChange({ words: { ...choices.words, [kind]: { ...said, [wordKey(word)]: event.target.value } } })
          }
        />
      )}
    </Field>
  );
}
