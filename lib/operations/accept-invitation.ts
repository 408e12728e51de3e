import "server-only";
import { randomUUID } from "node:crypto";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { hashToken } from "@/lib/auth/tokens";
import { recordAuditOf } from "@/lib/data/audit-entries";
import type { Tx } from "@/lib/data/client";
import { claimInvitation, findInvitationKey, type InvitationDetail, type InvitationKey } from "@/lib/data/invitations";
import { createMember, findMemberOfUser, reviveMember } from "@/lib/data/members";
import { consumeRateLimit, SIGN_IN_BY_EMAIL } from "@/lib/data/rate-limits";
import { withWorkspace } from "@/lib/data/scope";
import { createUser, findLogin, holdPassword, type Login } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import { standingInvitation } from "@/lib/records/standing-invitation";
import type { InvitationAcceptance } from "@/lib/schemas/member";

/**
 * Makes the holder of the link a member, once.
 * @throws AppError `forbidden` for a link that is no good (any more), `invalid_input` for a wrong password
 */
export async function acceptInvitation(input: InvitationAcceptance, now: Date): Promise<{ email: string }> {
  const key = await findInvitationKey(hashToken(input.token));
  const invitation = key && (await withWorkspace(key.workspaceId, undefined, (tx) => standingInvitation(tx, key, now)));
  if (!(key && invitation)) throw linkIsOver();
  const login = await findLogin(invitation.email);
  const newcomer = login ? null : await newcomerOf(input);
  const proven = login && (await proveLogin(invitation.email, login, input.password));
  await withWorkspace(key.workspaceId, undefined, async (tx) => {
    // Asked again: while the password was proven, its inviter may have lost the right to invite.
    if (!(await standingInvitation(tx, key, now)) || !(await claimInvitation(tx, key, now))) throw linkIsOver();
    if (login && !(await holdPassword(tx, login.userId, proven ?? ""))) throw wrongPassword();
    const userId = newcomer ? await createUser(tx, { email: invitation.email, ...newcomer }) : (login?.userId ?? "");
    await join(tx, { ...key, userId, role: invitation.role, now });
  });
  return { email: invitation.email };
}

interface Joining extends InvitationKey {
  readonly userId: string;
  readonly role: InvitationDetail["role"];
  readonly now: Date;
}

/** Somebody new, or somebody who was here before. */
async function join(tx: Tx, { workspaceId, invitationId, userId, role, now }: Joining): Promise<void> {
  const member = await findMemberOfUser(tx, { workspaceId, userId });
  if (member && !member.isActive) await reviveMember(tx, { workspaceId, id: member.id, role });
  const memberId = member?.id ?? (await createMember(tx, { workspaceId, userId, role }));
  const who = { workspaceId, memberId, at: now, requestId: randomUUID() };
  const subject = { noun: "invitation", nounId: invitationId };
  await recordAuditOf(tx, who, { action: "invitation.accept", subject });
}

async function newcomerOf({ name, password, timeZone }: InvitationAcceptance) {
  if (name === undefined) {
    throw new AppError("invalid_input", { message: "Fill in your name.", fields: { name: "Fill this in." } });
  }
  return { name, timeZone, passwordHash: await hashPassword(password) };
}

/** The hash of the password that was given. */
async function proveLogin(email: string, login: Login, password: string): Promise<string | null> {
  await consumeRateLimit(SIGN_IN_BY_EMAIL, email);
  if (await verifyPassword(password, login.passwordHash)) return login.passwordHash;
  throw wrongPassword();
}

function wrongPassword(): AppError {
  const message = "This is not the password you sign in with. Try again.";
  return new AppError("invalid_input", { message, fields: { password: message } });
}

const linkIsOver = () =>
  new AppError("forbidden", {
    message: "This invitation is not valid (any more). Ask the person who invited you for a new link.",
  });
