"use client";

import { ChoicePills } from "@/components/form/choice-pills";
import { SURVEY_ANCHORS, SURVEY_ENDS, SURVEY_WORDING } from "@/lib/format/survey-labels";
import { SURVEY_SCALES, type SurveyKind } from "@/lib/schemas/survey-answer";

interface SurveyQuestionProps {
  kind: SurveyKind;
  /** Null: not asked, or no answer. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** One came here to answer this one. */
  isAsked: boolean;
}

const NO_ANSWER = "";

/** One question on its own scale. "No answer" is no evidence, never a zero. */
export function SurveyQuestion({ kind, value, onChange, isAsked }: SurveyQuestionProps) {
  const isNumbered = kind === "csat" || kind === "nps" || kind === "ces";
  const [least, greatest] = SURVEY_SCALES[kind];
  const values = Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
  const anchors = isNumbered ? null : SURVEY_ANCHORS[kind];
  const choices = values.map((one) => ({
    value: String(one),
    label: anchors ? `${one} · ${anchors[one] ?? ""}` : String(one),
  }));
  return (
    <ChoicePills
      legend={SURVEY_WORDING[kind]}
      name={kind}
      isFirst={isAsked}
      className={isAsked ? "-mx-2 rounded-md bg-accent-soft/60 px-2 py-1.5" : undefined}
      look={isNumbered ? "pills" : "anchors"}
      value={value === null ? NO_ANSWER : String(value)}
      choices={[...choices, { value: NO_ANSWER, label: "No answer", isQuiet: true }]}
      onChange={(picked) => onChange(picked === NO_ANSWER ? null : Number(picked))}
      hint={isNumbered ? `${least} = ${SURVEY_ENDS[kind][0]}, ${greatest} = ${SURVEY_ENDS[kind][1]}` : undefined}
    />
  );
}
