import "server-only";
import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/passwords";
import { proveLogin } from "@/lib/auth/prove-login";
import { hashToken } from "@/lib/auth/tokens";
import { recordAuditOf } from "@/lib/data/audit-entries";
import type { Tx } from "@/lib/data/client";
import { claimInvitation, findInvitationKey, type InvitationDetail, type InvitationKey } from "@/lib/data/invitations";
import { createMember, findMemberOfEmail, reviveMember } from "@/lib/data/members";
import { consumeRateLimit, INVITATION_BY_EMAIL } from "@/lib/data/rate-limits";
import { withWorkspace } from "@/lib/data/scope";
import { endSessionsOf } from "@/lib/data/sessions";
import { createUser, forgetLogin, holdPassword } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import { standingInvitation } from "@/lib/records/standing-invitation";
import type { InvitationAcceptance } from "@/lib/schemas/member";

/**
 * Makes the holder of the link a member, once. The link proves nothing but that they may come into this workspace. Whoever
 * gives the password of a login of that address goes on with it; everybody else gets a login of their own, so that nobody is
 * kept out, or learns whether the address has one (docs/decisions/0050-a-login-belongs-to-whoever-proves-it.md).
 * @throws AppError `forbidden` for a link that is no good (any more), `too_many_requests`
 */
export async function acceptInvitation(
  input: InvitationAcceptance,
  now: Date,
): Promise<{ userId: string; workspaceId: string }> {
  const key = await findInvitationKey(hashToken(input.token));
  const invitation = key && (await withWorkspace(key.workspaceId, undefined, (tx) => standingInvitation(tx, key, now)));
  if (!(key && invitation)) throw linkIsOver();
  const { email, role } = invitation;
  await consumeRateLimit(INVITATION_BY_EMAIL, `${key.workspaceId}:${email}`);
  const proven = await proveLogin(email, input.password);
  // Hashed in either case: the time would tell which of the two it was.
  const passwordHash = await hashPassword(input.password);
  return withWorkspace(key.workspaceId, undefined, async (tx) => {
    // Asked again: while the password was proven, its inviter may have lost the right to invite.
    if (!(await standingInvitation(tx, key, now)) || !(await claimInvitation(tx, key, now))) throw linkIsOver();
    if (proven && !(await holdPassword(tx, proven.userId, proven.passwordHash))) throw passwordHasChanged();
    const { name, timeZone } = input;
    const userId = proven?.userId ?? (await createUser(tx, { email, name, timeZone, passwordHash }));
    await join(tx, { ...key, email, userId, role, now });
    return { userId, workspaceId: key.workspaceId };
  });
}

interface Joining extends InvitationKey {
  readonly email: string;
  readonly userId: string;
  readonly role: InvitationDetail["role"];
  readonly now: Date;
}

/** Somebody new, or somebody who was here before, maybe with another login. */
async function join(tx: Tx, { workspaceId, invitationId, email, userId, role, now }: Joining): Promise<void> {
  const member = await findMemberOfEmail(tx, { workspaceId, email });
  if (member?.isActive && member.userId !== userId) throw linkIsOver();
  if (member && !member.isActive) {
    await reviveMember(tx, { workspaceId, id: member.id, role, userId });
    await endSessionsOf(tx, { userId: member.userId, workspaceId });
    await forgetLogin(tx, member.userId);
  }
  const memberId = member?.id ?? (await createMember(tx, { workspaceId, userId, role }));
  const who = { workspaceId, memberId, at: now, requestId: randomUUID() };
  const subject = { noun: "invitation", nounId: invitationId };
  await recordAuditOf(tx, who, { action: "invitation.accept", subject });
}

function passwordHasChanged(): AppError {
  const message = "The password of this login was changed just now. Give the new one.";
  return new AppError("invalid_input", { message, fields: { password: message } });
}

const linkIsOver = () =>
  new AppError("forbidden", {
    message: "This invitation is not valid (any more). Ask the person who invited you for a new link.",
  });
