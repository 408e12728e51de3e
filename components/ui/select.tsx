"use client";

import type { ComponentProps } from "react";
import { ChevronDown } from "@/components/ui/icons";
import { cn } from "./class-names";
import { controlHeight, controlStyle } from "./control-style";

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps extends Omit<ComponentProps<"select">, "defaultValue"> {
  options: readonly SelectOption[];
  defaultValue?: string | undefined;
  /** Shown as the first, empty choice. */
  emptyLabel?: string | undefined;
}

/** The browser's own list: it works without script, with a thumb, and with every screen reader. */
export function Select({ options, emptyLabel, className, ...rest }: SelectProps) {
  return (
    <span className={cn("relative block min-w-0", className)}>
      <select {...rest} className={cn(controlStyle, controlHeight, "appearance-none truncate pr-8")}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
