"use client";

import { type RefObject, useEffect, useRef } from "react";
import { areSingleKeysOn } from "@/components/layout/single-keys";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { InteractionKind } from "@/lib/scoring";
import { KEYED_KINDS } from "./log-defaults";
import type { LogState } from "./log-state";

interface SummaryFieldProps {
  fieldRef: RefObject<HTMLInputElement | null>;
  log: LogState;
  onChange: (part: Partial<LogState>) => void;
  error: string | undefined;
}

/** The one line. As long as it is empty and no kind is chosen, a number is the kind and not yet text. */
export function SummaryField({ fieldRef, log, onChange, error }: SummaryFieldProps) {
  return (
    <Field name="summary" label="In one line" error={error} required>
      {(control) => (
        <Input
          {...control}
          ref={fieldRef}
          value={log.summary}
          maxLength={300}
          autoComplete="off"
          placeholder="What happened, and what it means for them"
          onChange={(event) => onChange({ summary: event.currentTarget.value })}
          onKeyDown={(event) => {
            const kind = log.kind === null && log.summary === "" ? kindOfKey(event) : null;
            if (kind === null) return;
            event.preventDefault();
            onChange({ kind });
          }}
        />
      )}
    </Field>
  );
}

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

function kindOfKey({ key, ctrlKey, metaKey, altKey }: PressedKey): InteractionKind | null {
  if (ctrlKey || metaKey || altKey || !areSingleKeysOn()) return null;
  return KEYED_KINDS[Number(key) - 1] ?? null;
}

/** Where there is a keyboard one begins to type at once; on a phone it would cover the kinds. */
export function useFirstFocus(isWanted: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isWanted && window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [isWanted]);
  return field;
}
