"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { removeDemoWorldAction } from "@/lib/actions/workspaces";
import { SendButton } from "./send-button";

/** Asks for one typed word, and removes everything. */
export function RemoveDemo() {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { formRef, submit, problem, isPending, errors } = useActionForm({
    action: removeDemoWorldAction,
    onSaved: () => {
      toast.success("The demo world is removed");
      router.refresh();
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("confirmation"));
    return submit({ confirmation: typed.trim().toLowerCase() });
  };
  return (
    <Dialog
      title="Remove the demo world?"
      description="Its accounts, people, interactions and scores are deleted for good, and whoever looks around in it is signed out. Your own workspace is not touched."
      trigger={<Button variant="danger">Remove the demo world…</Button>}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <form ref={formRef} onSubmit={send} className="space-y-4" noValidate>
        <FormProblemNotice problem={problem} />
        <Field name="confirmation" label="Type “remove” to confirm" error={errors["confirmation"]} required>
          {(control) => (
            <Input {...control} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={20} />
          )}
        </Field>
        <SendButton variant="danger" isPending={isPending}>
          Remove it for good
        </SendButton>
      </form>
    </Dialog>
  );
}
