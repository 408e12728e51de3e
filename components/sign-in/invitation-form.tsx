"use client";

import { useState } from "react";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { acceptInvitationAction } from "@/lib/actions/members";
import { invitationAcceptance } from "@/lib/schemas/member";
import { signIn } from "./auth-request";
import { browserZone } from "./browser-zone";

interface InvitationFormProps {
  token: string;
  email: string;
}

/** The same for everybody: whether the address has a login elsewhere is nobody's business who holds the link. */
export function InvitationForm({ token, email }: InvitationFormProps) {
  const [notSignedIn, setNotSignedIn] = useState(false);
  const enter = async ({ workspaceId }: { workspaceId: string }) => {
    const answer = await signIn("password", { email, password: form.read().password, workspaceId });
    if (!answer.ok) return setNotSignedIn(true);
    window.location.assign("/");
  };
  const sender = useActionForm({ action: acceptInvitationAction, onSaved: enter, isLeaving: true });
  const form = useTypedForm({
    schema: invitationAcceptance,
    values: { name: "", password: "" },
    sender,
    draft: null,
    payload: ({ name, password }) => ({
      raw: { token, name, password, timeZone: browserZone() },
    }),
  });

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
    <TypedForm form={form} isAtOnce method="post" className="space-y-4">
      <Field name="email" label="E-mail">
        {(control) => <Input {...control} value={email} readOnly autoComplete="username" className="h-10 bg-sunken" />}
      </Field>
      <TextField field={form.field("name")} label="Your name" autoComplete="name" isLimited inputClass="h-10" />
      <TextField
        field={form.field("password")}
        label="Password"
        hint="Choose one of at least 10 characters; a few words make a good one. Do you sign in to Entwine with this address already? Give that password: both workspaces then stand under one login."
        type="password"
        autoComplete="new-password"
        isLimited
        inputClass="h-10"
      />
      <SendButton size="large" className="w-full" isPending={form.isPending}>
        Join
      </SendButton>
    </TypedForm>
  );
}
