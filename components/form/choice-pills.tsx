"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import { CircleAlert } from "@/components/ui/icons";
import { KeyHint } from "./key-hint";

/** Null is one of the choices where nothing can be said. */
export type ChoiceValue = string | number | null;

interface Choice<V extends ChoiceValue> {
  readonly value: V;
  readonly label: string;
  /** The key that picks it. */
  readonly shortcut?: string | undefined;
  /** No choice at all, such as "no answer": it does not shine when it is the one. */
  readonly isQuiet?: boolean | undefined;
}

interface ChoicePillsProps<V extends ChoiceValue> {
  legend: string;
  name: string;
  choices: readonly Choice<NoInfer<V>>[];
  value: V;
  onChange: (value: V) => void;
  hint?: ReactNode;
  error?: string | undefined;
  /**
   * `anchors` stand one under the other where there is no room for them side by side; `rows` are two that scroll
   * sideways on a phone, for so many that they would fill it.
   */
  look?: "pills" | "anchors" | "rows" | undefined;
  /** Begin here: the page comes to it, and its first choice takes the focus. */
  isFirst?: boolean | undefined;
  className?: string | undefined;
}

/** One of several, all visible, as real radio buttons: arrow keys, screen readers and thumbs know them. */
export function ChoicePills<V extends ChoiceValue>(props: ChoicePillsProps<V>) {
  const { legend, name, choices, value, onChange, ...rest } = props;
  const { hint, error, look = "pills", isFirst = false, className } = rest;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isFirst) return;
    group.current?.scrollIntoView({ block: "center" });
    group.current?.querySelector("input")?.focus({ preventScroll: true });
  }, [isFirst]);
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy || undefined}
      className={cn("min-w-0", className)}
    >
      <p id={`${id}-legend`} className="pb-1 font-medium text-sm">
        {legend}
      </p>
      <div className={LOOKS[look]}>
        {choices.map((choice) => (
          <label
            key={String(choice.value)}
            className={cn(pill, choice.isQuiet ? quiet : loud, look === "anchors" ? anchor : "rounded-full px-3")}
          >
            <input
              type="radio"
              name={`${id}-${name}`}
              value={choice.value ?? ""}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className="sr-only"
            />
            {choice.label}
            {choice.shortcut ? <KeyHint>{choice.shortcut}</KeyHint> : null}
          </label>
        ))}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="pt-1 text-muted text-xs">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1 pt-1 text-danger text-xs">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

const LOOKS = {
  pills: "flex flex-wrap gap-1.5",
  anchors: "grid gap-1.5 sm:auto-cols-fr sm:grid-flow-col",
  rows: "flex flex-wrap gap-1.5 max-sm:-mx-4 max-sm:grid max-sm:auto-cols-max max-sm:grid-flow-col max-sm:grid-rows-2 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:pr-10 max-sm:[mask-image:linear-gradient(to_right,black_calc(100%-2.5rem),transparent)]",
} as const;

const pill =
  "relative inline-flex min-h-8 max-sm:min-h-11 cursor-pointer select-none items-center gap-1.5 border border-border-strong/50 bg-surface text-sm transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 pointer-coarse:min-h-11";
const loud = "has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent";
const quiet = "border-dashed text-muted has-checked:border-border-strong has-checked:bg-sunken";
const anchor = "rounded-md px-2.5 py-1.5 text-xs sm:items-start sm:leading-4 pointer-coarse:text-sm";
