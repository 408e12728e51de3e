import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./class-names";

const badgeStyle = cva(
  // Its shape stands in badge.css: lists have one in every row.
  "badge",
  {
    variants: {
      tone: {
        neutral: "border-border bg-sunken text-muted",
        accent: "border-transparent bg-accent-soft text-accent",
        good: "border-transparent bg-carries-soft text-carries",
        caution: "border-transparent bg-unproven-soft text-unproven",
        bad: "border-transparent bg-weak-soft text-weak",
        unknown: "border-unknown border-dashed text-unknown",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyle>["tone"]>;

/** A short state in words; its colour only repeats what the words say. */
export function Badge({ tone, className, ...rest }: ComponentProps<"span"> & { tone?: BadgeTone | undefined }) {
  return <span {...rest} className={cn(badgeStyle({ tone }), className)} />;
}
