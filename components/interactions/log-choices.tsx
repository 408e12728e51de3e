"use client";

import { useFieldValue } from "@/components/form/bound-field";
import { PillsField } from "@/components/form/pills-field";
import { DIRECTION_LABELS, INTERACTION_KIND_LABELS, TONE_NOT_JUDGED, TONES } from "@/lib/format/interaction-labels";
import { DIRECTIONS } from "@/lib/schemas/interaction";
import { defaultsOf, KEYED_KINDS, KINDS_IN_ORDER, toneHint } from "./log-defaults";
import type { LogField } from "./use-log-form";

interface LogChoiceProps {
  field: LogField;
}

export function KindChoice({ field }: LogChoiceProps) {
  return (
    <PillsField
      field={field("kind")}
      legend="What was it?"
      told="What it was"
      look="rows"
      choices={KINDS_IN_ORDER.map((value, i) => ({
        value,
        label: INTERACTION_KIND_LABELS[value],
        shortcut: i < KEYED_KINDS.length ? String(i + 1) : undefined,
      }))}
    />
  );
}

export function ToneChoice({ field }: LogChoiceProps) {
  const kind = useFieldValue(field("kind"));
  const people = useFieldValue(field("contactIds"));
  const direction = useDirection(field);
  return (
    <PillsField
      field={field("sentiment")}
      legend="How did they sound?"
      told="How they sounded"
      choices={[
        ...TONES.map((tone) => ({ value: tone.sentiment, label: tone.label })),
        { value: null, label: TONE_NOT_JUDGED, isQuiet: true },
      ]}
      hint={toneHint(kind, direction, people.length)}
    />
  );
}

export function DirectionChoice({ field }: LogChoiceProps) {
  return (
    <PillsField
      field={field("direction")}
      usual={useDirection(field)}
      legend="Who reached out?"
      choices={DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
    />
  );
}

/** Until somebody chooses, as is usual for the kind. */
function useDirection(field: LogField) {
  const kind = useFieldValue(field("kind"));
  return useFieldValue(field("direction")) ?? defaultsOf(kind ?? "note").direction;
}
