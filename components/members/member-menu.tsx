"use client";

import { useState } from "react";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Ellipsis, UserCheck, UserCog, UserX } from "@/components/ui/icons";
import { Menu, MenuItem } from "@/components/ui/menu";
import { SendButton } from "@/components/workspace/send-button";
import { changeRoleAction } from "@/lib/actions/members";
import { memberRoleChange } from "@/lib/schemas/member";
import { DeactivationForm, ReactivationForm } from "./activation-forms";
import type { MemberLine } from "./member-line";
import { RoleField } from "./role-field";

interface MemberMenuProps {
  member: MemberLine;
  /** Who may take over what they own. */
  colleagues: readonly MemberLine[];
  isSelf: boolean;
}

/** What an administrator can do about a member; each of it asks first, because it signs the person out. */
export function MemberMenu({ member, colleagues, isSelf }: MemberMenuProps) {
  const [asking, setAsking] = useState<"role" | "activation" | null>(null);
  const isActive = member.deactivatedAt === null;
  const close = () => setAsking(null);
  return (
    <>
      <Menu
        trigger={
          <Button variant="ghost" size="icon" aria-label={`Actions for ${member.name}`}>
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsking("role")}>
          <UserCog aria-hidden="true" />
          Change role
        </MenuItem>
        <MenuItem onSelect={() => setAsking("activation")} isDanger={isActive}>
          {isActive ? <UserX aria-hidden="true" /> : <UserCheck aria-hidden="true" />}
          {isActive ? "Deactivate" : "Reactivate"}
        </MenuItem>
      </Menu>
      <Dialog
        title={`Role of ${member.name}`}
        description={`${isSelf ? "You" : "They"} will be signed out of this workspace and sign in again with the new role.`}
        open={asking === "role"}
        onOpenChange={(open) => (open ? undefined : close())}
      >
        <RoleForm member={member} onDone={close} />
      </Dialog>
      <Dialog
        title={`${isActive ? "Deactivate" : "Reactivate"} ${member.name}?`}
        description={
          isActive
            ? "They are signed out of this workspace and cannot come back until you reactivate them. What they recorded stays."
            : "They can sign in again, with the role they had. Accounts that were handed over stay where they are."
        }
        open={asking === "activation"}
        onOpenChange={(open) => (open ? undefined : close())}
      >
        {isActive ? (
          <DeactivationForm member={member} colleagues={colleagues} onDone={close} />
        ) : (
          <ReactivationForm member={member} onDone={close} />
        )}
      </Dialog>
    </>
  );
}

function RoleForm({ member, onDone }: { member: MemberLine; onDone: () => void }) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: changeRoleAction,
    onSaved: () => {
      const undo = () => changeRoleAction({ memberId: member.id, role: member.role }, crypto.randomUUID());
      announce({ title: `${member.name} has a new role`, undo });
      onDone();
    },
  });
  const form = useTypedForm({
    schema: memberRoleChange,
    values: { role: member.role },
    sender,
    draft: null,
    payload: ({ role }) => ({ raw: { memberId: member.id, role } }),
  });
  return (
    <TypedForm form={form} className="space-y-4">
      <RoleField field={form.field("role")} />
      <SendButton isPending={form.isPending}>Change role</SendButton>
    </TypedForm>
  );
}
