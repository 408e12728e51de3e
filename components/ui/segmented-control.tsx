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
          className={cn(
            "inline-flex min-h-6 min-w-7 flex-1 cursor-pointer select-none items-center justify-center gap-1.5 rounded-sm border border-transparent font-medium text-muted text-xs hover:text-foreground data-checked:border-border data-checked:bg-surface data-checked:text-foreground data-checked:shadow-card pointer-coarse:min-h-11 pointer-coarse:min-w-11 [&_svg]:size-3.5",
            isIconOnly ? "px-1" : "px-2.5",
          )}
        >
          {option.icon}
          {isIconOnly ? null : option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
