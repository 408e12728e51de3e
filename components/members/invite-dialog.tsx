"use client";

import { useRouter } from "next/navigation";
import { type ReactElement, useState } from "react";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { typedValues } from "@/components/form/typed-values";
import { useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Check, Copy } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { inviteMemberAction } from "@/lib/actions/members";
import { invitationInput } from "@/lib/schemas/member";
import { RoleField } from "./role-field";

interface InviteDialogProps {
  appUrl: string;
  trigger: ReactElement;
}

// Without a request key: the answer holds the token, and answers of keyed requests are kept in the database.
const invite = (raw: unknown) => inviteMemberAction(raw);

/** Makes a link to hand over; it is shown once, because only its hash is stored. */
export function InviteDialog({ appUrl, trigger }: InviteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const router = useRouter();
  const sender = useActionForm({
    action: invite,
    onSaved: ({ token }) => {
      setLink(`${appUrl}/invitation/${token}`);
      router.refresh();
    },
  });
  const change = (open: boolean) => {
    setOpen(open);
    if (open) return;
    setLink(null);
    sender.setProblem(null);
  };
  return (
    <Dialog
      title={link ? "Hand over this link" : "Invite somebody"}
      trigger={trigger}
      open={isOpen}
      onOpenChange={change}
    >
      {link ? <LinkToCopy link={link} onDone={() => change(false)} /> : <InviteForm sender={sender} />}
    </Dialog>
  );
}

function InviteForm({ sender }: Pick<Parameters<typeof useTypedForm>[0], "sender">) {
  const values = { email: "", role: "account_manager" as const };
  const form = useTypedForm({
    schema: invitationInput,
    values: typedValues(invitationInput, values),
    sender,
    draft: { name: "invitation" },
  });
  return (
    <TypedForm form={form} className="space-y-4">
      <TextField field={form.field("email")} label="E-mail" type="email" autoComplete="off" isLimited />
      <RoleField field={form.field("role")} />
      <SendButton isPending={form.isPending}>Make the link</SendButton>
    </TypedForm>
  );
}

function LinkToCopy({ link, onDone }: { link: string; onDone: () => void }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Without the right to the clipboard (plain http) the text stays selected for Ctrl+C.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="space-y-4">
      <Notice kind="info">
        Entwine sends no mail yet: pass the link on yourself. It is shown only now, works once, and ends in seven days.
      </Notice>
      <Field name="link" label="Invitation link">
        {(control) => (
          <Input
            {...control}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className="font-mono text-xs"
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button variant="primary" onClick={copy}>
          {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {isCopied ? "Copied" : "Copy the link"}
        </Button>
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  );
}
