"use client";

import { FormProblemNotice } from "@/components/form/form-problem";
import { SelectField } from "@/components/form/select-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { SendButton } from "@/components/workspace/send-button";
import { deactivateMemberAction, reactivateMemberAction } from "@/lib/actions/members";
import { deactivation, MOST_HANDED_OVER } from "@/lib/schemas/member";
import type { MemberLine } from "./member-line";

interface MemberFormProps {
  member: MemberLine;
  onDone: () => void;
}

/** Who leaves hands over what they own. Nothing is preselected but nobody: to whom is for a person to say. */
export function DeactivationForm({
  member,
  colleagues,
  onDone,
}: MemberFormProps & { colleagues: readonly MemberLine[] }) {
  const announce = useAnnounce();
  const isHandedOver = member.accounts > 0 && member.accounts <= MOST_HANDED_OVER;
  const sender = useActionForm({
    action: deactivateMemberAction,
    onSaved: ({ accounts }) => {
      const heirId = form.read().heirId || null;
      const heir = colleagues.find(({ id }) => id === heirId)?.name ?? "nobody for now";
      announce({
        title: `${member.name} is deactivated`,
        ...(accounts > 0 ? { description: `${accountsOf(accounts)} handed to ${heir}` } : {}),
        undo: () => reactivateMemberAction({ memberId: member.id, heirId }, crypto.randomUUID()),
      });
      onDone();
    },
  });
  const form = useTypedForm({
    schema: deactivation,
    values: { heirId: "" },
    sender,
    draft: null,
    payload: ({ heirId }) => ({ raw: { memberId: member.id, heirId } }),
  });
  return (
    <TypedForm form={form} className="space-y-4">
      <p className="text-sm">{ownedWords(member)}</p>
      {isHandedOver ? (
        <SelectField
          field={form.field("heirId")}
          label="Hand them to"
          hint="Without an owner they stand in nobody's due list until somebody takes them. Past days keep the owner they had."
          emptyLabel="Nobody for now"
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <SendButton variant="danger" isPending={form.isPending}>
        {isHandedOver ? "Deactivate and hand over" : "Deactivate"}
      </SendButton>
    </TypedForm>
  );
}

export function ReactivationForm({ member, onDone }: MemberFormProps) {
  const announce = useAnnounce();
  const { submit, problem, isPending } = useActionForm({
    action: reactivateMemberAction,
    onSaved: () => {
      // Whoever is shut out again hands over what they own, and to whom is asked.
      announce({ title: `${member.name} is active again`, undo: null });
      onDone();
    },
  });
  return (
    <div className="space-y-4">
      <FormProblemNotice problem={problem} />
      <Button variant="primary" isPending={isPending} onClick={() => submit({ memberId: member.id })}>
        Reactivate
      </Button>
    </div>
  );
}

const accountsOf = (count: number) => (count === 1 ? "1 account" : `${count} accounts`);

function ownedWords({ name, accounts }: MemberLine): string {
  if (accounts === 0) return `${name} owns no accounts.`;
  const owned = `${name} owns ${accountsOf(accounts)}, archived ones included.`;
  return accounts > MOST_HANDED_OVER
    ? `${owned} That is more than can be handed over at once: they keep them, marked as left, until a file of accounts names other owners.`
    : owned;
}
