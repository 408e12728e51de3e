"use client";

import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { type BoundField, useTold } from "./bound-field";
import { type FieldLine, labelOf, lineOf } from "./field-line";

interface SelectFieldProps<V extends string> extends FieldLine {
  field: BoundField<V>;
  /** Only what the field can hold. */
  options: readonly SelectOption<NoInfer<V>>[];
  emptyLabel?: string | undefined;
}

/** One of a closed set. */
export function SelectField<V extends string>({ field, options, emptyLabel, told, ...line }: SelectFieldProps<V>) {
  useTold(
    field,
    told ?? labelOf(field, line.label),
    (value) => options.find((option) => option.value === value)?.label ?? value,
  );
  return (
    <Field {...lineOf(field, line)}>
      {(control) => <Select {...control} {...field.input()} options={options} emptyLabel={emptyLabel} />}
    </Field>
  );
}
