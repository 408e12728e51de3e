"use client";

import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { type BoundField, useFieldValue, useTold } from "./bound-field";
import { type FieldLine, labelOf, lineOf } from "./field-line";

interface ComboboxFieldProps extends FieldLine {
  /** Empty for none. */
  field: BoundField<string>;
  options: readonly ComboboxOption[];
  placeholder?: string | undefined;
}

/** One of many, found by typing. */
export function ComboboxField({ field, options, placeholder, told, ...line }: ComboboxFieldProps) {
  const value = useFieldValue(field);
  const optionOf = (one: string) => options.find((option) => option.value === one) ?? null;
  useTold(field, told ?? labelOf(field, line.label), (one) => optionOf(one)?.label ?? one);
  return (
    <Field {...lineOf(field, line)}>
      {({ id, ...control }) => (
        <Combobox
          id={id}
          aria-invalid={control["aria-invalid"]}
          aria-describedby={control["aria-describedby"]}
          options={options}
          value={optionOf(value)}
          onValueChange={(option) => field.write(option?.value ?? "")}
          placeholder={placeholder}
        />
      )}
    </Field>
  );
}
