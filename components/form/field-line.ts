import type { ComponentProps } from "react";
import type { Field } from "@/components/ui/field";
import type { BoundField } from "./bound-field";

/** What the line of every field takes, whichever control stands in it. */
export interface FieldLine extends Pick<ComponentProps<typeof Field>, "hint" | "className" | "isLabelHidden"> {
  /** What the form calls it when left out. */
  label?: string | undefined;
  /** How it is called where somebody else has changed it; the label when left out. */
  told?: string | undefined;
  /** Says so beside the label. */
  isOptional?: boolean | undefined;
}

type Line = Pick<BoundField<never>, "name" | "label" | "error" | "required">;

export const labelOf = (field: Line, label: string | undefined): string => label ?? field.label ?? field.name;

/** Name, error and whether it must be filled come from the form; the rest is said where the field stands. */
export const lineOf = (field: Line, { label, hint, className, isLabelHidden, isOptional }: FieldLine) => ({
  ...{ name: field.name, error: field.error, label: labelOf(field, label) },
  ...{ hint, className, isLabelHidden, required: isOptional ? false : field.required },
});
