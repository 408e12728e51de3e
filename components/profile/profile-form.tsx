"use client";

import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SendButton } from "@/components/workspace/send-button";
import { updateProfileAction } from "@/lib/actions/profile";
import { profileInput } from "@/lib/schemas/member";

interface ProfileFormProps {
  profile: { readonly name: string; readonly email: string; readonly timeZone: string };
  /** Every zone there is, from the server: browsers do not all know the same ones. */
  zones: readonly string[];
}

export function ProfileForm({ profile, zones }: ProfileFormProps) {
  const announce = useAnnounce();
  const { name, timeZone } = profile;
  const sender = useActionForm({
    action: updateProfileAction,
    onSaved: () => {
      const undo = () => updateProfileAction({ name, timeZone }, crypto.randomUUID());
      announce({ title: "Your profile is saved", undo });
    },
  });
  const form = useTypedForm({ schema: profileInput, values: { name, timeZone }, sender, draft: { name: "profile" } });
  return (
    <TypedForm form={form} className="max-w-md space-y-4">
      <Field name="email" label="E-mail" hint="You sign in with it; it cannot be changed here.">
        {(control) => <Input {...control} value={profile.email} readOnly className="bg-sunken" />}
      </Field>
      <TextField field={form.field("name")} label="Name" autoComplete="name" isLimited />
      <SelectField
        field={form.field("timeZone")}
        label="Time zone"
        hint="Times are shown on your own clock."
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
      <SendButton isPending={form.isPending}>Save</SendButton>
    </TypedForm>
  );
}
