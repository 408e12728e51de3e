import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./class-names";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** The whole line is the target. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={cn("flex min-h-6 cursor-pointer items-start gap-2 pointer-coarse:min-h-11", className)}>
      <input
        {...rest}
        type="checkbox"
        aria-describedby={hint ? hintId : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent-solid"
      />
      <span className="text-sm">
        {label}
        {hint ? (
          <span id={hintId} className="block text-muted text-xs">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
