"use client";

import { NumberField as Base } from "@base-ui/react/number-field";
import { cn } from "./class-names";
import { controlHeight, controlStyle } from "./control-style";

interface NumberFieldProps {
  id?: string | undefined;
  name?: string | undefined;
  defaultValue?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  required?: boolean | undefined;
  /** How the number is written while nobody types, e.g. as money. */
  format?: Intl.NumberFormatOptions | undefined;
  onValueChange?: ((value: number | null) => void) | undefined;
  "aria-invalid"?: true | undefined;
  "aria-describedby"?: string | undefined;
  className?: string | undefined;
}

/** A number with the reader's separators; arrow keys step it. The form gets the plain number. */
export function NumberField({
  className,
  onValueChange,
  "aria-invalid": isInvalid,
  "aria-describedby": describedBy,
  ...rest
}: NumberFieldProps) {
  return (
    <Base.Root {...rest} locale="en-GB" onValueChange={(value) => onValueChange?.(value)}>
      <Base.Input
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        className={cn(controlStyle, controlHeight, "tabular-nums", className)}
      />
    </Base.Root>
  );
}
