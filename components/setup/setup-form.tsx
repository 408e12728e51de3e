"use client";

import { type FormEvent, useRef, useState } from "react";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { signIn } from "@/components/sign-in/auth-request";
import { browserZone } from "@/components/sign-in/browser-zone";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { setUpWorkspaceAction } from "@/lib/actions/workspaces";

/** The first administrator and the first workspace, in one form; afterwards one is signed in. */
export function SetupForm({ token }: { token: string }) {
  const [notSignedIn, setNotSignedIn] = useState(false);
  const given = useRef<Record<string, string>>({});
  const enter = async () => {
    const answer = await signIn("password", given.current);
    if (!answer.ok) return setNotSignedIn(true);
    window.location.assign("/portfolio");
  };
  const { formRef, submit, problem, isPending, errors } = useActionForm({
    action: setUpWorkspaceAction,
    onSaved: enter,
    isLeaving: true,
  });

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    given.current = { email: String(typed["email"]), password: String(typed["password"]) };
    return submit({ ...typed, token, timeZone: browserZone() });
  };

  if (notSignedIn) {
    return (
      <Notice kind="success" title="Your workspace is ready">
        <a href="/sign-in" className="text-accent underline">
          Sign in
        </a>{" "}
        with the e-mail and password you just chose.
      </Notice>
    );
  }
  return (
    <form method="post" ref={formRef} onSubmit={send} className="space-y-4" noValidate>
      <FormProblemNotice problem={problem} />
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
        <Field
          name="workspaceName"
          label="Your company"
          hint="Names the workspace; you can change it later."
          error={errors["workspaceName"]}
          required
        >
          {(control) => <Input {...control} autoComplete="organization" maxLength={200} className="h-10" />}
        </Field>
        <Field name="currency" label="Currency" error={errors["currency"]} required>
          {(control) => (
            <Input
              {...control}
              defaultValue="EUR"
              maxLength={3}
              autoCapitalize="characters"
              className="h-10 uppercase"
            />
          )}
        </Field>
      </div>
      <Field name="name" label="Your name" error={errors["name"]} required>
        {(control) => <Input {...control} autoComplete="name" maxLength={200} className="h-10" />}
      </Field>
      <Field name="email" label="E-mail" error={errors["email"]} required>
        {(control) => <Input {...control} type="email" autoComplete="username" maxLength={320} className="h-10" />}
      </Field>
      <Field
        name="password"
        label="Password"
        hint="At least 10 characters; a few words make a good one."
        error={errors["password"]}
        required
      >
        {(control) => (
          <Input {...control} type="password" autoComplete="new-password" maxLength={256} className="h-10" />
        )}
      </Field>
      <SendButton size="large" className="w-full" isPending={isPending}>
        Set up the workspace
      </SendButton>
    </form>
  );
}
