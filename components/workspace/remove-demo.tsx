"use client";

import { useState } from "react";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PageSection } from "@/components/ui/page-section";
import { removeDemoWorldAction } from "@/lib/actions/workspaces";
import { demoRemoval } from "@/lib/schemas/member";
import { SendButton } from "./send-button";

/** Asks for one typed word, and removes everything. */
export function RemoveDemo() {
  const [isOpen, setOpen] = useState(false);
  return (
    <PageSection
      title="Demo world"
      description="Made up, for anybody to look around in from the sign-in page. Once removed, it does not come back by itself."
    >
      <Dialog
        title="Remove the demo world?"
        description="Its accounts, people, interactions and scores are deleted for good, and whoever looks around in it is signed out. Your own workspace is not touched."
        trigger={<Button variant="danger">Remove the demo world…</Button>}
        open={isOpen}
        onOpenChange={setOpen}
      >
        <RemovalForm />
      </Dialog>
    </PageSection>
  );
}

function RemovalForm() {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: removeDemoWorldAction,
    onSaved: () => {
      // It was asked for by typing a word, and everything of it is gone.
      announce({ title: "The demo world is removed", undo: null });
    },
  });
  const form = useTypedForm({
    schema: demoRemoval,
    values: { confirmation: "" },
    sender,
    draft: null,
    payload: ({ confirmation }) => ({ raw: { confirmation: confirmation.trim().toLowerCase() } }),
  });
  return (
    <TypedForm form={form} className="space-y-4">
      <TextField
        field={form.field("confirmation")}
        label="Type “remove” to confirm"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
      />
      <SendButton variant="danger" isPending={form.isPending}>
        Remove it for good
      </SendButton>
    </TypedForm>
  );
}
