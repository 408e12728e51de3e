"use client";

import { type ComponentProps, type ReactNode, useEffect } from "react";
import { FormProblemNotice } from "./form-problem";
import { RestoredNotice } from "./restored-notice";
import { TheirChanges } from "./their-changes";
import type { useTypedForm } from "./use-typed-form";

interface TypedFormProps extends Omit<ComponentProps<"form">, "ref" | "onSubmit" | "noValidate"> {
  form: Pick<ReturnType<typeof useTypedForm>, "formRef" | "onSubmit" | "problem" | "theirChanges" | "draft">;
  onRetry?: (() => void) | undefined;
  /** The page is about this form: typing can begin at once. */
  isAtOnce?: boolean | undefined;
  /** What else there is to say about the problem. */
  more?: ReactNode;
}

/** The form element, with why nothing was saved above its fields. */
export function TypedForm({ form, onRetry, more, isAtOnce = false, children, ...rest }: TypedFormProps) {
  const { formRef, onSubmit, problem, theirChanges, draft } = form;
  useEffect(() => {
    // On a phone the keyboard would cover what is asked; and who is somewhere already stays there.
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isAtOnce && isFree && window.matchMedia("(pointer: fine)").matches) focusFirst(formRef.current);
  }, [isAtOnce, formRef]);
  return (
    <form {...rest} ref={formRef} onSubmit={onSubmit} noValidate>
      <FormProblemNotice problem={problem} onRetry={onRetry}>
        {problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
        {more}
      </FormProblemNotice>
      {problem ? null : <RestoredNotice restored={draft.restored} onStartAfresh={draft.startAfresh} />}
      {children}
    </form>
  );
}

const focusFirst = (form: HTMLFormElement | null) =>
  form
    ?.querySelector<HTMLElement>("input:not([type=hidden],[readonly],:disabled), select:not(:disabled), textarea")
    ?.focus({ preventScroll: true });
