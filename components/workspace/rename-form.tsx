"use client";

import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { renameWorkspaceAction } from "@/lib/actions/workspaces";
import { workspaceInput } from "@/lib/schemas/member";
import { SendButton } from "./send-button";

export function RenameForm({ name }: { name: string }) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: renameWorkspaceAction,
    onSaved: () => {
      const undo = () => renameWorkspaceAction({ name }, crypto.randomUUID());
      announce({ title: "The workspace is renamed", undo });
    },
  });
  const form = useTypedForm({ schema: workspaceInput, values: { name }, sender, draft: { name: "workspace" } });
  return (
    <TypedForm form={form} className="max-w-md space-y-4">
      <TextField field={form.field("name")} label="Name" autoComplete="organization" isLimited />
      <SendButton isPending={form.isPending}>Rename</SendButton>
    </TypedForm>
  );
}
