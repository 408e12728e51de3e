"use client";

import type { FormEvent } from "react";
import { toast } from "sonner";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SendButton } from "@/components/workspace/send-button";
import { changePasswordAction } from "@/lib/actions/profile";

// Without a request key: a password must not be kept in any form, not even as the hash of a request.
const change = (raw: unknown) => changePasswordAction(raw);

export function PasswordForm() {
  const { formRef, submit, problem, isPending, errors } = useActionForm({
    action: change,
    onSaved: () => {
      formRef.current?.reset();
      toast.success("Your password is changed; every other session is signed out");
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    return submit(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form method="post" ref={formRef} onSubmit={send} className="max-w-md space-y-4" noValidate>
      <FormProblemNotice problem={problem} />
      <Field name="current" label="Current password" error={errors["current"]} required>
        {(control) => <Input {...control} type="password" autoComplete="current-password" maxLength={256} />}
      </Field>
      <Field
        name="password"
        label="New password"
        hint="At least 10 characters; a few words make a good one."
        error={errors["password"]}
        required
      >
        {(control) => <Input {...control} type="password" autoComplete="new-password" maxLength={256} />}
      </Field>
      <SendButton variant="secondary" isPending={isPending}>
        Change the password
      </SendButton>
    </form>
  );
}
