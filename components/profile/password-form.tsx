"use client";

import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { SendButton } from "@/components/workspace/send-button";
import { changePasswordAction } from "@/lib/actions/profile";
import { passwordChange } from "@/lib/schemas/member";

// Without a request key: a password must not be kept in any form, not even as the hash of a request.
const change = (raw: unknown) => changePasswordAction(raw);

/** `isFirst` for whoever signs in by an identity provider and has none yet. */
export function PasswordForm({ isFirst }: { isFirst: boolean }) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: change,
    onSaved: () => {
      form.clear();
      // The old one is not known here, and the other sessions are gone.
      announce({ title: "Your password is changed; every other session is signed out", undo: null });
    },
  });
  const form = useTypedForm({ schema: passwordChange, values: { current: "", password: "" }, sender, draft: null });
  return (
    <TypedForm form={form} method="post" className="max-w-md space-y-4">
      {isFirst ? null : (
        <TextField
          field={form.field("current")}
          label="Current password"
          type="password"
          autoComplete="current-password"
          isLimited
        />
      )}
      <TextField
        field={form.field("password")}
        label="New password"
        hint="At least 10 characters; a few words make a good one."
        type="password"
        autoComplete="new-password"
        isLimited
      />
      <SendButton variant="secondary" isPending={form.isPending}>
        {isFirst ? "Choose a password" : "Change the password"}
      </SendButton>
    </TypedForm>
  );
}
