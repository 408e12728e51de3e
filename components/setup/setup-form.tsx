"use client";

import { useState } from "react";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { signIn } from "@/components/sign-in/auth-request";
import { browserZone } from "@/components/sign-in/browser-zone";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { setUpWorkspaceAction } from "@/lib/actions/workspaces";
import { setupInput } from "@/lib/schemas/member";

/** The first administrator and the first workspace, in one form; afterwards one is signed in. */
export function SetupForm({ token }: { token: string }) {
  const [notSignedIn, setNotSignedIn] = useState(false);
  const enter = async () => {
    const typed = form.read();
    const answer = await signIn("password", { email: typed.email, password: typed.password });
    if (!answer.ok) return setNotSignedIn(true);
    window.location.assign("/portfolio");
  };
  const sender = useActionForm({ action: setUpWorkspaceAction, onSaved: enter, isLeaving: true });
  const form = useTypedForm({
    schema: setupInput,
    values: { workspaceName: "", currency: "EUR", name: "", email: "", password: "" },
    sender,
    draft: null,
    payload: (typed) => ({ raw: { ...typed, token, timeZone: browserZone() } }),
  });

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
    <TypedForm form={form} isAtOnce method="post" className="space-y-4">
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
        <TextField
          field={form.field("workspaceName")}
          label="Your company"
          hint="Names the workspace; you can change it later."
          autoComplete="organization"
          isLimited
          inputClass="h-10"
        />
        <TextField
          field={form.field("currency")}
          label="Currency"
          maxLength={3}
          autoCapitalize="characters"
          inputClass="h-10 uppercase"
        />
      </div>
      <TextField field={form.field("name")} label="Your name" autoComplete="name" isLimited inputClass="h-10" />
      <TextField
        field={form.field("email")}
        label="E-mail"
        type="email"
        autoComplete="username"
        isLimited
        inputClass="h-10"
      />
      <TextField
        field={form.field("password")}
        label="Password"
        hint="At least 10 characters; a few words make a good one."
        type="password"
        autoComplete="new-password"
        isLimited
        inputClass="h-10"
      />
      <SendButton size="large" className="w-full" isPending={form.isPending}>
        Set up the workspace
      </SendButton>
    </TypedForm>
  );
}
