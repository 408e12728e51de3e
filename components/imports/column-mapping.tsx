"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { unanswered } from "@/components/form/unanswered";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { planImportAction } from "@/lib/actions/imports";
import { type AskedQuestion, isSurveyKind, meaningOf, questionsIn } from "@/lib/schemas/answer-scales";
import type { ImportNoun } from "@/lib/schemas/import";
import { AnswerQuestions } from "./answer-questions";
import { ColumnTable } from "./column-table";
import { MappingChoices } from "./mapping-choices";
import type { Choices, FieldChoice, FileColumn } from "./mapping-state";

export interface ColumnMappingProps {
  importRunId: string;
  noun: ImportNoun;
  columns: readonly FileColumn[];
  fields: readonly FieldChoice[];
  /** Of each group one field needs a column. */
  required: readonly (readonly string[])[];
  choices: Choices;
  columnAnswers: Parameters<typeof questionsIn>[0]["columnAnswers"];
  timeZone: string;
}

/** What each column of the file means: guessed from its name, changed by choosing. */
export function ColumnMapping(props: ColumnMappingProps) {
  const { importRunId, noun, columns, fields, required } = props;
  const router = useRouter();
  const [choices, setChoices] = useState(props.choices);
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);
  const missing = missingLabels(props, choices);
  const questions = questionsIn({ ...choices, columnAnswers: props.columnAnswers });
  const change = (some: Partial<Choices>) => setChoices({ ...choices, ...some });

  async function check() {
    const open = questions.some((question) => isOpen(question, choices));
    setProblem(open ? "Say first on which scale each question was asked, and what its words mean." : null);
    if (open) return;
    setChecking(true);
    const plan = { importRunId, ...choices };
    const answer = await planImportAction(plan).catch(unanswered("Your choices are kept"));
    if (answer.ok) {
      router.push(`/imports/${importRunId}`);
      router.refresh();
      return;
    }
    setChecking(false);
    setProblem(answer.message);
  }

  return (
    <div className="space-y-4">
      <PageSection
        title="What each column means"
        description="Guessed from the names. Columns left out are not read; empty cells change nothing."
        isFlush
      >
        <ColumnTable
          columns={columns}
          fields={fields}
          requiredKeys={new Set(required.flat())}
          chosen={choices.fields}
          onChoose={(position, field) => change({ fields: withChoice(choices.fields, position, field) })}
        />
      </PageSection>
      <MappingChoices
        noun={noun}
        choices={choices}
        columns={columns}
        fields={fields}
        timeZone={props.timeZone}
        isTried={problem !== null}
        onChange={change}
      />
      <AnswerQuestions questions={questions} choices={choices} isTried={problem !== null} onChange={change} />
      {missing.length > 0 ? (
        <Notice kind="warn" title="A column is missing">
          {missing.map((group) => (
            <p key={group}>Choose the column that holds {group}.</p>
          ))}
        </Notice>
      ) : null}
      {problem ? (
        <Notice kind="error" title="The rows were not checked">
          {problem}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" size="large" isPending={isChecking} disabled={missing.length > 0} onClick={check}>
          Check the rows
        </Button>
        <LinkButton href="/imports" variant="ghost" size="large">
          Not now
        </LinkButton>
        <p className="text-muted text-xs">Nothing is imported yet: first you see what happens to every row.</p>
      </div>
    </div>
  );
}

const isOpen = ({ kind, scale, seen }: AskedQuestion, { words }: Choices) =>
  (scale === null && seen.greatest !== null) || seen.words.some((word) => !meaningOf(words, kind, word));

/** A field has one column: choosing it here takes it away where it was. */
function withChoice(fields: readonly (string | null)[], position: number, field: string | null) {
  return fields.map((one, i) => {
    if (i === position) return field;
    return one === field ? null : one;
  });
}

/** Of the fields that would do, enough to understand what is meant. */
const NAMED = 3;

function missingLabels({ required, fields }: ColumnMappingProps, { fields: chosen, defaultKind }: Choices): string[] {
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? key;
  const isNamed = !chosen.includes("value") && chosen.some(isSurveyKind);
  const isFilled = (key: string) => chosen.includes(key) || (key === "kind" && (defaultKind !== null || isNamed));
  return required
    .filter((group) => !group.some(isFilled))
    .map((group) =>
      group
        .slice(0, NAMED)
        .map((key) => `“${labelOf(key)}”`)
        .join(" or "),
    );
}
