import type { ComponentProps } from "react";
import { cn } from "./class-names";

export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cn("rounded-lg border border-border bg-surface shadow-card print:shadow-none", className)}
    />
  );
}
