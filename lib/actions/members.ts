"use server";

import { defineAction } from "@/lib/http/define-action";
import { definePublicAction } from "@/lib/http/define-public-action";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { changeRole } from "@/lib/operations/change-role";
import { inviteMember } from "@/lib/operations/invite-member";
import { revokeInvitation } from "@/lib/operations/revoke-invitation";
import { setMemberActive } from "@/lib/operations/set-member-active";
import {
  invitationAcceptance,
  invitationAnswer,
  invitationInput,
  invitationRef,
  memberActivation,
  memberRoleChange,
} from "@/lib/schemas/member";
import { noAnswer } from "@/lib/schemas/results";

export const inviteMemberAction = defineAction({
  permission: "member.manage",
  input: invitationInput,
  output: invitationAnswer,
  run: inviteMember,
  audit: (_, { invitationId }) => ({ noun: "invitation", nounId: invitationId, fields: ["email", "role"] }),
});

export const revokeInvitationAction = defineAction({
  permission: "member.manage",
  input: invitationRef,
  output: noAnswer,
  run: (scope, { invitationId }) => revokeInvitation(scope, invitationId),
  audit: ({ invitationId }) => ({ noun: "invitation", nounId: invitationId, fields: ["revokedAt"] }),
});

export const acceptInvitationAction = definePublicAction({ input: invitationAcceptance, run: acceptInvitation });

export const changeRoleAction = defineAction({
  permission: "member.manage",
  input: memberRoleChange,
  output: noAnswer,
  run: changeRole,
  changes: ({ memberId: id }) => ({ noun: "member", id }),
  audit: ({ memberId }) => ({ noun: "member", nounId: memberId }),
});

export const setMemberActiveAction = defineAction({
  permission: "member.manage",
  input: memberActivation,
  output: noAnswer,
  run: setMemberActive,
  changes: ({ memberId: id }) => ({ noun: "member", id }),
  audit: ({ memberId }) => ({ noun: "member", nounId: memberId }),
});
