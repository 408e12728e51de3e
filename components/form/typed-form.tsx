"use client";

import type { ComponentProps, ReactNode } from "react";
import { FormProblemNotice } from "./form-problem";
import { TheirChanges } from "./their-changes";
import type { useTypedForm } from "./use-typed-form";

interface TypedFormProps extends Omit<ComponentProps<"form">, "ref" | "onSubmit" | "noValidate"> {
  form: Pick<ReturnType<typeof useTypedForm>, "formRef" | "onSubmit" | "problem" | "theirChanges">;
  onRetry?: (() => void) | undefined;
  /** What else there is to say about the problem. */
  more?: ReactNode;
}

/** The form element, with why nothing was saved above its fields. */
export function TypedForm({ form, onRetry, more, children, ...rest }: TypedFormProps) {
  const { formRef, onSubmit, problem, theirChanges } = form;
  return (
    <form {...rest} ref={formRef} onSubmit={onSubmit} noValidate>
      <FormProblemNotice problem={problem} onRetry={onRetry}>
        {problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
        {more}
      </FormProblemNotice>
      {children}
    </form>
  );
}
