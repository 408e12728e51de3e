"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cn } from "./class-names";

interface Segment {
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface SegmentedControlProps {
  /** What is being chosen; read out before the choices. */
  label: string;
  options: readonly Segment[];
  name?: string | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  /** Shows icons alone; the labels stay for screen readers. */
  isIconOnly?: boolean | undefined;
  className?: string | undefined;
}

/** One of few, all visible. Arrow keys move the choice. */
export function SegmentedControl({
  label,
  options,
  isIconOnly,
  className,
  onValueChange,
  ...rest
}: SegmentedControlProps) {
  return (
    <RadioGroup
      {...rest}
      aria-label={label}
      onValueChange={(value) => onValueChange?.(String(value))}
      className={cn("inline-flex max-w-full rounded-md border border-border bg-sunken p-0.5 print:hidden", className)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={option.label}
          title={isIconOnly ? option.label : undefined}
          className={cn("segment", isIconOnly ? "px-1" : "px-2.5")}
        >
          {option.icon}
          {isIconOnly ? null : option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
