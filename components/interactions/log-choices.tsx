"use client";

import { ChoicePills } from "@/components/form/choice-pills";
import { DIRECTION_LABELS, INTERACTION_KIND_LABELS, TONE_NOT_JUDGED, TONES } from "@/lib/format/interaction-labels";
import { DIRECTIONS } from "@/lib/schemas/interaction";
import { type Direction, defaultsOf, KEYED_KINDS, KINDS_IN_ORDER, toneHint } from "./log-defaults";
import type { LogState } from "./log-state";

interface LogChoiceProps {
  log: LogState;
  onChange: (part: Partial<LogState>) => void;
  error?: string | undefined;
}

export function KindChoice({ log, onChange, error }: LogChoiceProps) {
  return (
    <ChoicePills
      legend="What was it?"
      look="rows"
      name="kind"
      value={log.kind}
      choices={KINDS_IN_ORDER.map((value, i) => ({
        value,
        label: INTERACTION_KIND_LABELS[value],
        shortcut: i < KEYED_KINDS.length ? String(i + 1) : undefined,
      }))}
      onChange={(value) => onChange({ kind: KINDS_IN_ORDER.find((one) => one === value) ?? null })}
      error={error}
    />
  );
}

export function ToneChoice({ log, onChange, error }: LogChoiceProps) {
  return (
    <ChoicePills
      legend="How did they sound?"
      name="sentiment"
      value={log.sentiment === null ? "" : String(log.sentiment)}
      choices={[
        ...TONES.map((tone) => ({ value: String(tone.sentiment), label: tone.label })),
        { value: "", label: TONE_NOT_JUDGED, isQuiet: true },
      ]}
      onChange={(value) => onChange({ sentiment: value === "" ? null : Number(value) })}
      hint={toneHint(log.kind, directionOf(log), log.contactIds.length)}
      error={error}
    />
  );
}

export function DirectionChoice({ log, onChange, error }: LogChoiceProps) {
  return (
    <ChoicePills
      legend="Who reached out?"
      name="direction"
      value={directionOf(log)}
      choices={DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
      onChange={(value) => onChange({ direction: DIRECTIONS.find((one) => one === value) ?? null })}
      error={error}
    />
  );
}

const directionOf = ({ direction, kind }: LogState): Direction => direction ?? defaultsOf(kind ?? "note").direction;
