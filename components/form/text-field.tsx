"use client";

import type { ComponentProps, RefObject } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type BoundField, useTold } from "./bound-field";
import { type FieldLine, labelOf, lineOf } from "./field-line";

type InputProps = Omit<ComponentProps<typeof Input>, keyof FieldLine | "name" | "defaultValue" | "value" | "ref">;

interface TextFieldProps extends FieldLine, InputProps {
  field: BoundField<string>;
  /** The browser takes no more characters than the schema does. */
  isLimited?: boolean | undefined;
  /** Of the control itself. */
  inputClass?: string | undefined;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  /** How the value is told where somebody else has changed it. */
  words?: ((value: string) => string) | undefined;
}

const asTyped = (value: string) => value;

/** A line of text. */
export function TextField({ field, isLimited, inputClass, inputRef, words = asTyped, ...rest }: TextFieldProps) {
  const { label, told, hint, className, isLabelHidden, isOptional, onChange, ...input } = rest;
  useTold(field, told ?? labelOf(field, label), words);
  const bound = field.input();
  return (
    <Field {...lineOf(field, { label, hint, className, isLabelHidden, isOptional })}>
      {(control) => (
        <Input
          maxLength={isLimited ? field.longest : undefined}
          {...input}
          {...control}
          {...bound}
          onChange={(event) => {
            onChange?.(event);
            return bound.onChange(event);
          }}
          ref={(node) => {
            bound.ref(node);
            if (inputRef) inputRef.current = node;
          }}
          className={inputClass}
        />
      )}
    </Field>
  );
}
