"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { toast } from "sonner";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { renameWorkspaceAction } from "@/lib/actions/workspaces";
import { SendButton } from "./send-button";

export function RenameForm({ name }: { name: string }) {
  const router = useRouter();
  const { formRef, submit, problem, isPending, errors } = useActionForm({
    action: renameWorkspaceAction,
    onSaved: () => {
      toast.success("The workspace is renamed");
      router.refresh();
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    return submit({ name: new FormData(event.currentTarget).get("name") });
  };
  return (
    <form ref={formRef} onSubmit={send} className="max-w-md space-y-4" noValidate>
      <FormProblemNotice problem={problem} />
      <Field name="name" label="Name" error={errors["name"]} required>
        {(control) => <Input {...control} defaultValue={name} autoComplete="organization" maxLength={200} />}
      </Field>
      <SendButton isPending={isPending}>Rename</SendButton>
    </form>
  );
}
