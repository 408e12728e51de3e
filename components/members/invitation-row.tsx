"use client";

import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { revokeInvitationAction } from "@/lib/actions/members";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_LABELS } from "@/lib/format/role-labels";

interface InvitationRowProps {
  invitation: {
    readonly id: string;
    readonly email: string;
    readonly role: keyof typeof ROLE_LABELS;
    readonly expiresAt: Date;
  };
  timeZone: string;
}

export function InvitationRow({ invitation, timeZone }: InvitationRowProps) {
  const announce = useAnnounce();
  const { submit, problem, isPending } = useActionForm({
    action: revokeInvitationAction,
    onSaved: () => {
      // The link may be in hands it was not meant for: whoever is to come is invited anew.
      announce({ title: `The invitation of ${invitation.email} is taken back`, undo: null });
    },
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 text-sm">
        <span className="block truncate font-medium">{invitation.email}</span>
        <span className="block text-muted text-xs">
          {ROLE_LABELS[invitation.role]}, until {formatInstant(invitation.expiresAt, timeZone)}
        </span>
        {problem ? <span className="block text-danger text-xs">{problem.message}</span> : null}
      </span>
      <Button
        size="small"
        variant="danger"
        isPending={isPending}
        onClick={() => submit({ invitationId: invitation.id })}
      >
        Take back
      </Button>
    </li>
  );
}
