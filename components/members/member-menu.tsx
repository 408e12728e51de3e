"use client";

import { Ellipsis, UserCheck, UserCog, UserX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { FormProblemNotice } from "@/components/form/form-problem";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
import { SendButton } from "@/components/workspace/send-button";
import { changeRoleAction, setMemberActiveAction } from "@/lib/actions/members";
import type { ROLE_LABELS } from "@/lib/format/role-labels";
import { memberRoleChange } from "@/lib/schemas/member";
import { RoleField } from "./role-field";

export interface MemberLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: keyof typeof ROLE_LABELS;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
}

interface MemberMenuProps {
  member: MemberLine;
  isSelf: boolean;
}

/** What an administrator can do about a member; each of it asks first, because it signs the person out. */
export function MemberMenu({ member, isSelf }: MemberMenuProps) {
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
        description={`${isSelf ? "You" : "They"} will be signed out everywhere and sign in again with the new role.`}
        open={asking === "role"}
        onOpenChange={(open) => (open ? undefined : close())}
      >
        <RoleForm member={member} onDone={close} />
      </Dialog>
      <Dialog
        title={`${isActive ? "Deactivate" : "Reactivate"} ${member.name}?`}
        description={
          isActive
            ? "They are signed out everywhere and cannot come back until you reactivate them. What they recorded stays."
            : "They can sign in again, with the role they had."
        }
        open={asking === "activation"}
        onOpenChange={(open) => (open ? undefined : close())}
      >
        <ActivationForm member={member} isActive={isActive} onDone={close} />
      </Dialog>
    </>
  );
}

function RoleForm({ member, onDone }: { member: MemberLine; onDone: () => void }) {
  const done = useDone(onDone);
  const sender = useActionForm({
    action: changeRoleAction,
    onSaved: () => done(`${member.name} has a new role`),
  });
  const form = useTypedForm({
    schema: memberRoleChange,
    values: { role: member.role },
    sender,
    payload: ({ role }) => ({ raw: { memberId: member.id, role } }),
  });
  return (
    <TypedForm form={form} className="space-y-4">
      <RoleField field={form.field("role")} />
      <SendButton isPending={form.isPending}>Change role</SendButton>
    </TypedForm>
  );
}

function ActivationForm({ member, isActive, onDone }: { member: MemberLine; isActive: boolean; onDone: () => void }) {
  const done = useDone(onDone);
  const { submit, problem, isPending } = useActionForm({
    action: setMemberActiveAction,
    onSaved: () => done(`${member.name} is ${isActive ? "deactivated" : "active again"}`),
  });
  return (
    <div className="space-y-4">
      <FormProblemNotice problem={problem} />
      <Button
        variant={isActive ? "danger" : "primary"}
        isPending={isPending}
        onClick={() => submit({ memberId: member.id, isActive: !isActive })}
      >
        {isActive ? "Deactivate" : "Reactivate"}
      </Button>
    </div>
  );
}

function useDone(onDone: () => void) {
  const router = useRouter();
  return (message: string) => {
    toast.success(message);
    onDone();
    router.refresh();
  };
}
