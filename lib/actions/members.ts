"use server";

import { defineAction } from "@/lib/http/define-action";
import { definePublicAction } from "@/lib/http/define-public-action";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { changeRole } from "@/lib/operations/change-role";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { inviteMember } from "@/lib/operations/invite-member";
import { reactivateMember } from "@/lib/operations/reactivate-member";
import { revokeInvitation } from "@/lib/operations/revoke-invitation";
import {
  deactivation,
  handOverAnswer,
  invitationAcceptance,
  invitationAnswer,
  invitationInput,
  invitationRef,
  memberRoleChange,
  reactivation,
} from "@/lib/schemas/member";
import { noAnswer } from "@/lib/schemas/results";

export const inviteMemberAction = defineAction({
  name: "inviteMember",
  // Its answer holds the link.
  isSecret: true,
  permission: "member.manage",
  input: invitationInput,
  output: invitationAnswer,
  run: inviteMember,
  audit: (_, { invitationId }) => ({ noun: "invitation", nounId: invitationId, fields: ["email", "role"] }),
});

export const revokeInvitationAction = defineAction({
  name: "revokeInvitation",
  permission: "member.manage",
  input: invitationRef,
  output: noAnswer,
  run: (scope, { invitationId }) => revokeInvitation(scope, invitationId),
  audit: ({ invitationId }) => ({ noun: "invitation", nounId: invitationId, fields: ["revokedAt"] }),
});

export const acceptInvitationAction = definePublicAction({
  deed: "invitation.accept",
  input: invitationAcceptance,
  run: acceptInvitation,
  loginOf: ({ userId }) => userId,
});

export const changeRoleAction = defineAction({
  name: "changeRole",
  permission: "member.manage",
  input: memberRoleChange,
  output: noAnswer,
  run: changeRole,
  changes: ({ memberId: id }) => ({ noun: "member", id }),
  audit: ({ memberId }) => ({ noun: "member", nounId: memberId }),
});

export const deactivateMemberAction = defineAction({
  name: "deactivateMember",
  permission: "member.manage",
  input: deactivation,
  output: handOverAnswer,
  run: deactivateMember,
  changes: ({ memberId: id }) => ({ noun: "member", id }),
  audit: ({ memberId }) => ({ noun: "member", nounId: memberId }),
});

export const reactivateMemberAction = defineAction({
  name: "reactivateMember",
  permission: "member.manage",
  input: reactivation,
  output: handOverAnswer,
  run: reactivateMember,
  changes: ({ memberId: id }) => ({ noun: "member", id }),
  audit: ({ memberId }) => ({ noun: "member", nounId: memberId }),
});
