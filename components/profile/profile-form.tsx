"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { toast } from "sonner";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SendButton } from "@/components/workspace/send-button";
import { updateProfileAction } from "@/lib/actions/profile";

interface ProfileFormProps {
  profile: { readonly name: string; readonly email: string; readonly timeZone: string };
  /** Every zone there is, from the server: browsers do not all know the same ones. */
  zones: readonly string[];
}

export function ProfileForm({ profile, zones }: ProfileFormProps) {
  const router = useRouter();
  const { formRef, submit, problem, isPending, errors } = useActionForm({
    action: updateProfileAction,
    onSaved: () => {
      toast.success("Your profile is saved");
      router.refresh();
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name, timeZone } = Object.fromEntries(new FormData(event.currentTarget));
    return submit({ name, timeZone });
  };
  return (
    <form ref={formRef} onSubmit={send} className="max-w-md space-y-4" noValidate>
      <FormProblemNotice problem={problem} />
      <Field name="email" label="E-mail" hint="You sign in with it; it cannot be changed here.">
        {(control) => <Input {...control} value={profile.email} readOnly className="bg-sunken" />}
      </Field>
      <Field name="name" label="Name" error={errors["name"]} required>
        {(control) => <Input {...control} defaultValue={profile.name} autoComplete="name" maxLength={200} />}
      </Field>
      <Field
        name="timeZone"
        label="Time zone"
        hint="Times are shown on your own clock."
        error={errors["timeZone"]}
        required
      >
        {(control) => (
          <Select
            {...control}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            defaultValue={profile.timeZone}
          />
        )}
      </Field>
      <SendButton isPending={isPending}>Save</SendButton>
    </form>
  );
}
