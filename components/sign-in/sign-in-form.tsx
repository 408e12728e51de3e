"use client";

import { TextField } from "@/components/form/text-field";
import { type ActionAnswer, useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { signInInput } from "@/lib/schemas/member";
import { signIn } from "./auth-request";

interface SignInFormProps {
  /** Where to go afterwards, a path of our own. */
  next: string;
  /** Name of the identity provider, when one is set up. */
  oidcName: string | null;
}

export function SignInForm({ next, oidcName }: SignInFormProps) {
  const password = useActionForm({
    action: (raw) => enter("password", { ...signInInput.parse(raw), callbackUrl: next }),
    onSaved: () => window.location.assign(next),
    isLeaving: true,
  });
  const oidc = useActionForm({
    action: () => enter("oidc", { callbackUrl: next }),
    onSaved: (url) => window.location.assign(url),
    isLeaving: true,
  });
  const form = useTypedForm({
    schema: signInInput,
    values: { email: "", password: "" },
    sender: password,
    draft: null,
  });
  const problem = password.problem ?? oidc.problem;
  const isPending = password.isPending || oidc.isPending;
  return (
    <div className="space-y-4">
      {/* Sent before the page is awake, a password must not end up in the address. */}
      <form method="post" onSubmit={form.onSubmit} className="space-y-4">
        {problem && !isPending ? <Notice kind="error">{problem.message}</Notice> : null}
        <TextField
          field={form.field("email")}
          label="E-mail"
          type="email"
          autoComplete="username"
          inputMode="email"
          isLimited
          inputClass="h-10"
        />
        <TextField
          field={form.field("password")}
          label="Password"
          type="password"
          autoComplete="current-password"
          isLimited
          inputClass="h-10"
        />
        <SendButton size="large" className="w-full" isPending={password.isPending} disabled={isPending}>
          Sign in
        </SendButton>
      </form>
      {oidcName ? (
        <Button
          size="large"
          className="w-full"
          isPending={oidc.isPending}
          disabled={isPending}
          onClick={() => {
            password.setProblem(null);
            void oidc.submit({});
          }}
        >
          Continue with {oidcName}
        </Button>
      ) : null}
    </div>
  );
}

async function enter(
  provider: "password" | "oidc",
  fields: Readonly<Record<string, string>>,
): Promise<ActionAnswer<string>> {
  const answer = await signIn(provider, fields);
  return answer.ok ? { ok: true, data: answer.url } : { ok: false, code: "not_signed_in", message: answer.message };
}
