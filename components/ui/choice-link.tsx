import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./class-names";

interface ChoiceLinkProps {
  href: string;
  isChosen: boolean;
  children: ReactNode;
}

/** One of a few ways to look at a list, side by side; the address is the choice. */
export function ChoiceLink({ href, isChosen, children }: ChoiceLinkProps) {
  return (
    <Link
      href={href}
      aria-current={isChosen ? "true" : undefined}
      className={cn(
        "inline-flex min-h-7 items-center rounded-full border px-2.5 pointer-coarse:min-h-11",
        isChosen
          ? "border-transparent bg-accent-soft font-medium text-accent"
          : "border-border hover:border-border-strong hover:text-foreground",
      )}
    >
      {children}
    </Link>
  );
}
