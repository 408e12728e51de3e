import type { ComponentProps } from "react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { UserPlus } from "@/components/ui/icons";
import { PageSection } from "@/components/ui/page-section";
import { can } from "@/lib/permissions/can";
import { InvitationRow } from "./invitation-row";
import { InviteDialog } from "./invite-dialog";
import { MembersTable } from "./members-table";

interface MembersProps {
  members: ComponentProps<typeof MembersTable>["members"];
  /** Only for those who may invite. */
  invitations: readonly ComponentProps<typeof InvitationRow>["invitation"][];
  /** Where people reach this installation; invitation links begin with it. */
  appUrl: string;
  viewer: Parameters<typeof can>[0] & { readonly timeZone: string };
}

export function Members({ members, invitations, appUrl, viewer }: MembersProps) {
  const canManage = can(viewer, "member.manage");
  const active = members.filter(({ deactivatedAt }) => deactivatedAt === null).length;
  return (
    <>
      <PageHeader
        title="Members"
        description={`${active} active${active < members.length ? `, ${members.length - active} deactivated` : ""}`}
        actions={
          canManage ? (
            <InviteDialog
              appUrl={appUrl}
              trigger={
                <Button variant="primary">
                  <UserPlus aria-hidden="true" />
                  Invite
                </Button>
              }
            />
          ) : null
        }
      />
      <PageBody>
        <PageSection title="People" isFlush>
          <MembersTable members={members} canManage={canManage} viewer={viewer} />
        </PageSection>
        {canManage && invitations.length > 0 ? (
          <PageSection
            title="Invited"
            description="A link works once and for seven days. Lost it? Invite the same address again."
            isFlush
          >
            <ul className="divide-y divide-border">
              {invitations.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} timeZone={viewer.timeZone} />
              ))}
            </ul>
          </PageSection>
        ) : null}
      </PageBody>
    </>
  );
}
