"use client";

import { type BoundField, useFieldValue } from "@/components/form/bound-field";
import { ChoicePills } from "@/components/form/choice-pills";
import { SURVEY_ANCHORS, SURVEY_ENDS, SURVEY_WORDING } from "@/lib/format/survey-labels";
import { SURVEY_SCALES, type SurveyKind } from "@/lib/schemas/survey-answer";
import type { SurveyDraft } from "./survey-draft";

interface SurveyQuestionProps {
  kind: SurveyKind;
  field: BoundField<SurveyDraft["answers"]>;
  /** One came here to answer this one. */
  isAsked: boolean;
}

/** One question on its own scale. "No answer" is no evidence, never a zero. */
export function SurveyQuestion({ kind, field, isAsked }: SurveyQuestionProps) {
  const answers = useFieldValue(field);
  const isNumbered = kind === "csat" || kind === "nps" || kind === "ces";
  const [least, greatest] = SURVEY_SCALES[kind];
  const values = Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
  const anchors = isNumbered ? null : SURVEY_ANCHORS[kind];
  const choices = values.map((one) => ({
    value: one,
    label: anchors ? `${one} · ${anchors[one] ?? ""}` : String(one),
  }));
  return (
    <ChoicePills
      legend={SURVEY_WORDING[kind]}
      name={kind}
      isFirst={isAsked}
      className={isAsked ? "-mx-2 rounded-md bg-accent-soft/60 px-2 py-1.5" : undefined}
      look={isNumbered ? "pills" : "anchors"}
      value={answers[kind] ?? null}
      choices={[...choices, { value: null, label: "No answer", isQuiet: true }]}
      onChange={(picked) => field.write(answersWith(field.read(), kind, picked))}
      hint={isNumbered ? `${least} = ${SURVEY_ENDS[kind][0]}, ${greatest} = ${SURVEY_ENDS[kind][1]}` : undefined}
    />
  );
}

function answersWith(answers: SurveyDraft["answers"], kind: SurveyKind, value: number | null): SurveyDraft["answers"] {
  const { [kind]: _, ...others } = answers;
  return value === null ? others : { ...others, [kind]: value };
}
