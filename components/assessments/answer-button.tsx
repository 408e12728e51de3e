"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

interface AnswerButtonProps {
  shortcut: string;
  isChosen: boolean;
  onChoose: () => void;
  /** In a form that is sent without script: what the press says. */
  value?: string;
  children: ReactNode;
}

/** One answer, as large as a thumb. */
export function AnswerButton({ shortcut, isChosen, onChoose, value, children }: AnswerButtonProps) {
  return (
    <button
      {...(value === undefined ? { type: "button" } : { type: "submit", name: "value", value })}
      aria-pressed={isChosen}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        event.preventDefault();
        onChoose();
      }}
      className={cn(
        "flex min-h-11 w-full items-center gap-3 rounded-md border px-3 py-2 text-left text-base transition-colors",
        isChosen ? "border-accent bg-accent-soft font-medium" : "border-border-strong/50 bg-surface hover:bg-hover",
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-sm border text-xs tabular-nums",
          isChosen ? "border-accent text-accent" : "border-border text-muted",
        )}
      >
        {shortcut === "-" ? "–" : shortcut}
      </span>
      <span className="min-w-0">{children}</span>
    </button>
  );
}
