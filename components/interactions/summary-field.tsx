"use client";

import { type RefObject, useEffect, useRef } from "react";
import { TextField } from "@/components/form/text-field";
import { areSingleKeysOn } from "@/components/layout/single-keys";
import type { InteractionKind } from "@/lib/scoring";
import { KEYED_KINDS } from "./log-defaults";
import type { LogField } from "./use-log-form";

interface SummaryFieldProps {
  field: LogField;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** The one line. As long as it is empty and no kind is chosen, a number is the kind and not yet text. */
export function SummaryField({ field, fieldRef }: SummaryFieldProps) {
  return (
    <TextField
      field={field("summary")}
      inputRef={fieldRef}
      label="In one line"
      isLimited
      autoComplete="off"
      placeholder="What happened, and what it means for them"
      onKeyDown={(event) => {
        const isEmpty = field("kind").read() === null && event.currentTarget.value === "";
        const kind = isEmpty ? kindOfKey(event) : null;
        if (kind === null) return;
        event.preventDefault();
        field("kind").write(kind);
      }}
    />
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
