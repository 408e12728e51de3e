"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { signIn } from "./auth-request";

interface SignInFormProps {
  /** Where to go afterwards, a path of our own. */
  next: string;
  /** Name of the identity provider, when one is set up. */
  oidcName: string | null;
}

export function SignInForm({ next, oidcName }: SignInFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState<"password" | "oidc" | null>(null);

  const enter = async (provider: "password" | "oidc", fields: Record<string, string>) => {
    setProblem(null);
    setPending(provider);
    const answer = await signIn(provider, { ...fields, callbackUrl: next });
    if (answer.ok) return window.location.assign(provider === "oidc" ? answer.url : next);
    setProblem(answer.message);
    setPending(null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    return enter("password", { email: String(given.get("email")), password: String(given.get("password")) });
  };

  return (
    <div className="space-y-4">
      {/* Sent before the page is awake, a password must not end up in the address. */}
      <form method="post" onSubmit={submit} className="space-y-4">
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        <Field name="email" label="E-mail" required>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="username"
              inputMode="email"
              maxLength={320}
              className="h-10"
            />
          )}
        </Field>
        <Field name="password" label="Password" required>
          {(control) => (
            <Input {...control} type="password" autoComplete="current-password" maxLength={256} className="h-10" />
          )}
        </Field>
        <SendButton size="large" className="w-full" isPending={pending === "password"} disabled={pending !== null}>
          Sign in
        </SendButton>
      </form>
      {oidcName ? (
        <Button
          size="large"
          className="w-full"
          isPending={pending === "oidc"}
          disabled={pending !== null}
          onClick={() => enter("oidc", {})}
        >
          Continue with {oidcName}
        </Button>
      ) : null}
    </div>
  );
}
