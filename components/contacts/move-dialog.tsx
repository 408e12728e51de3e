"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AccountChoiceField } from "@/components/accounts/form/account-choice-field";
import { DayField } from "@/components/form/day-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { moveContactAction, undoContactMoveAction } from "@/lib/actions/contacts";
import { contactMove } from "@/lib/schemas/contact-move";

interface MoveDialogProps {
  contact: {
    readonly id: string;
    readonly accountId: string;
    readonly name: string;
    readonly version: number;
    readonly leftOn: Date | null;
  };
  account: { readonly name: string };
  today: string;
}

/** Somebody goes to another account on a day: what they said here stays here, and there they begin anew. */
export function MoveDialog({ contact, account, today }: MoveDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={`Move ${contact.name} to another account`}
      description={`What they said and took part in stays with ${account.name}, where they are marked as left. Their name, language and external ID go along. Whoever is known at the other account by the same address, or left it once under the same name, goes on there as the same person.`}
      trigger={<Button>Moved to another account</Button>}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <MoveForm contact={contact} today={today} />
    </Dialog>
  );
}

function MoveForm({ contact, today }: Omit<MoveDialogProps, "account">) {
  const router = useRouter();
  const announce = useAnnounce();
  const sender = useActionForm({
    action: moveContactAction,
    isLeaving: true,
    onSaved: ({ id, isNew }) => {
      const { toAccountId } = form.read();
      // Who had left already, or was there before, is not simply put back.
      const isUndoable = isNew && contact.leftOn === null;
      const ref = { accountId: toAccountId, contactId: id, formerId: contact.id };
      router.push(`/accounts/${toAccountId}/contacts/${id}`);
      announce({
        title: `${contact.name} has moved`,
        description: isNew
          ? "Fill in their title and address there."
          : "They were known there already, and go on as the same person.",
        undo: isUndoable ? () => undoContactMoveAction(ref, crypto.randomUUID()) : null,
        returnTo: `/accounts/${contact.accountId}/contacts/${contact.id}`,
      });
    },
  });
  const form = useTypedForm({
    schema: contactMove,
    values: { toAccountId: "", movedOn: today },
    sender,
    draft: { name: `move ${contact.id}`, without: ["toAccountId"] },
    payload: (typed) => ({
      raw: { ...typed, accountId: contact.accountId, contactId: contact.id, version: contact.version },
    }),
  });
  return (
    <TypedForm form={form} className="space-y-4">
      <AccountChoiceField field={form.field("toAccountId")} label="To which account" except={contact.accountId} />
      <DayField field={form.field("movedOn")} label="On" max={today} />
      <Button type="submit" variant="primary" isPending={form.isPending}>
        Move
      </Button>
    </TypedForm>
  );
}
