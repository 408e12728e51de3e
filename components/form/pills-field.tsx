"use client";

import type { ComponentProps } from "react";
import { type BoundField, useFieldValue, useTold } from "./bound-field";
import { ChoicePills, type ChoiceValue } from "./choice-pills";

interface PillsFieldProps<V extends ChoiceValue>
  extends Omit<ComponentProps<typeof ChoicePills<V>>, "name" | "value" | "onChange" | "error"> {
  field: BoundField<V>;
  /** What is shown as chosen, as long as nothing was. */
  usual?: V | undefined;
  onChoose?: ((value: V) => void) | undefined;
  /** How it is called where somebody else has changed it; the legend when left out. */
  told?: string | undefined;
}

/** One of several, all visible. */
export function PillsField<V extends ChoiceValue>({ field, usual, onChoose, told, ...pills }: PillsFieldProps<V>) {
  const value = useFieldValue(field);
  useTold(field, told ?? pills.legend, (one) => {
    const choice = pills.choices.find((it) => it.value === one);
    return choice?.label ?? String(one ?? "");
  });
  return (
    <ChoicePills
      {...pills}
      name={field.name}
      value={value ?? usual ?? value}
      onChange={(one) => {
        field.write(one);
        onChoose?.(one);
      }}
      error={field.error}
    />
  );
}
