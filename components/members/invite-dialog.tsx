"use client";

import { Check, Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactElement, useState } from "react";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/workspace/send-button";
import { inviteMemberAction } from "@/lib/actions/members";
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
  const { formRef, submit, problem, setProblem, isPending, errors } = useActionForm({
    action: invite,
    onSaved: ({ token }) => {
      setLink(`${appUrl}/invitation/${token}`);
      router.refresh();
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    return submit(Object.fromEntries(new FormData(event.currentTarget)));
  };
  const change = (open: boolean) => {
    setOpen(open);
    if (open) return;
    setLink(null);
    setProblem(null);
  };
  return (
    <Dialog
      title={link ? "Hand over this link" : "Invite somebody"}
      trigger={trigger}
      open={isOpen}
      onOpenChange={change}
    >
      {link ? (
        <LinkToCopy link={link} onDone={() => change(false)} />
      ) : (
        <form ref={formRef} onSubmit={send} className="space-y-4" noValidate>
          <FormProblemNotice problem={problem} />
          <Field name="email" label="E-mail" error={errors["email"]} required>
            {(control) => <Input {...control} type="email" autoComplete="off" maxLength={320} />}
          </Field>
          <RoleField chosen="account_manager" error={errors["role"]} />
          <SendButton isPending={isPending}>Make the link</SendButton>
        </form>
      )}
    </Dialog>
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
