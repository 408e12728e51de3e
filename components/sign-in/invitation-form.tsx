"use client";

import { type FormEvent, useRef, useState } from "react";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { acceptInvitationAction } from "@/lib/actions/members";
import { signIn } from "./auth-request";
import { browserZone } from "./browser-zone";

interface InvitationFormProps {
  token: string;
  email: string;
  /** Somebody who signs in here already proves it with the password there is. */
  hasLogin: boolean;
}

export function InvitationForm({ token, email, hasLogin }: InvitationFormProps) {
  const [notSignedIn, setNotSignedIn] = useState(false);
  const password = useRef("");
  const enter = async () => {
    const answer = await signIn("password", { email, password: password.current });
    if (!answer.ok) return setNotSignedIn(true);
    window.location.assign("/");
  };
  const { formRef, submit, problem, isPending, errors } = useActionForm({
    action: acceptInvitationAction,
    onSaved: enter,
    isLeaving: true,
  });

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    password.current = String(typed.get("password"));
    const mine = { token, password: password.current, timeZone: browserZone() };
    return submit(hasLogin ? mine : { ...mine, name: String(typed.get("name")) });
  };

  if (notSignedIn) {
    return (
      <Notice kind="success" title="You are in">
        <a href="/sign-in" className="text-accent underline">
          Sign in
        </a>{" "}
        with your e-mail and password.
      </Notice>
    );
  }
  return (
    <form method="post" ref={formRef} onSubmit={send} className="space-y-4" noValidate>
      <FormProblemNotice problem={problem} />
      <Field name="email" label="E-mail">
        {(control) => <Input {...control} value={email} readOnly autoComplete="username" className="h-10 bg-sunken" />}
      </Field>
      {hasLogin ? null : (
        <Field name="name" label="Your name" error={errors["name"]} required>
          {(control) => <Input {...control} autoComplete="name" maxLength={200} className="h-10" />}
        </Field>
      )}
      <Field
        name="password"
        label={hasLogin ? "Your password" : "Choose a password"}
        hint={
          hasLogin
            ? "You have a login here already: enter the password you sign in with."
            : "At least 10 characters; a few words make a good one."
        }
        error={errors["password"]}
        required
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete={hasLogin ? "current-password" : "new-password"}
            maxLength={256}
            className="h-10"
          />
        )}
      </Field>
      <SendButton size="large" className="w-full" isPending={isPending}>
        Join
      </SendButton>
    </form>
  );
}
