import { cn } from "@/components/ui/class-names";
import { Check } from "@/components/ui/icons";

const STEPS = ["File", "Columns", "Check", "Import"] as const;

/** Where one stands on the way; `current` counts from 0, and 4 is beyond the last. */
export function ImportSteps({ current }: { current: number }) {
  return (
    <ol aria-label="Steps of the import" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm print:hidden">
      {STEPS.map((label, i) => (
        <li key={label} aria-current={i === current ? "step" : undefined} className="flex items-center gap-2">
          {i > 0 ? <span aria-hidden="true" className="h-px w-3 bg-border-strong/60 sm:w-8" /> : null}
          <StepMark number={i + 1} state={i === current ? "current" : i < current ? "done" : "ahead"} />
          <span className={i === current ? "font-medium text-foreground" : "text-muted"}>{label}</span>
        </li>
      ))}
    </ol>
  );
}

const MARKS = {
  done: "border-transparent bg-carries-soft text-carries",
  current: "border-accent bg-accent-soft font-semibold text-accent",
  ahead: "border-border-strong/60 text-muted",
};

function StepMark({ number, state }: { number: number; state: keyof typeof MARKS }) {
  return (
    <span className={cn("grid size-5 place-items-center rounded-full border text-2xs tabular-nums", MARKS[state])}>
      {state === "done" ? (
        <Check aria-label="Done:" role="img" className="size-3" />
      ) : (
        <span aria-hidden="true">{number}</span>
      )}
    </span>
  );
}
