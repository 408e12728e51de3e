import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";

/** Grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea {...rest} rows={rows} className={cn(controlStyle, "field-sizing-content min-h-18 py-1.5", className)} />
  );
}
