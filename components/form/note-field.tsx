"use client";

import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type BoundField, useTold } from "./bound-field";
import { type FieldLine, labelOf, lineOf } from "./field-line";

interface NoteFieldProps extends FieldLine {
  field: BoundField<string>;
  /** The browser takes no more characters than the schema does. */
  isLimited?: boolean | undefined;
}

const asTyped = (value: string) => value;

/** A text of several lines. */
export function NoteField({ field, isLimited, told, ...line }: NoteFieldProps) {
  useTold(field, told ?? labelOf(field, line.label), asTyped);
  return (
    <Field {...lineOf(field, line)}>
      {(control) => <Textarea {...control} {...field.input()} maxLength={isLimited ? field.longest : undefined} />}
    </Field>
  );
}
