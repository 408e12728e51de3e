import { type ReactNode, useId } from "react";
import { CircleAlert } from "@/components/ui/icons";
import { cn } from "./class-names";

/** What a control must carry to belong to its label, hint and error. Spread it onto the control. */
interface FieldControl {
  readonly id: string;
  readonly name: string;
  readonly required: boolean | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; several sentences are joined. */
  error?: string | readonly string[] | undefined;
  required?: boolean | undefined;
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean | undefined;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and error, wired to each other by id. */
export function Field({ name, label, hint, error, required, isLabelHidden, className, children }: FieldProps) {
  const id = useId();
  const message = typeof error === "string" ? error : error?.join(" ");
  const describedBy = [hint ? `${id}-hint` : "", message ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-medium text-sm"}>
        {label}
        {required === false ? <span className="font-normal text-muted"> (optional)</span> : null}
      </label>
      {children({
        id,
        name,
        required: required || undefined,
        "aria-invalid": message ? true : undefined,
        "aria-describedby": describedBy || undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      ) : null}
      {message ? (
        <p id={`${id}-error`} className="flex items-start gap-1 text-danger text-xs">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          {message}
        </p>
      ) : null}
    </div>
  );
}
