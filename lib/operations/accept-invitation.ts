import "server-only";
import { randomUUID } from "node:crypto";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { hashToken } from "@/lib/auth/tokens";
import { recordAuditOf } from "@/lib/data/audit-entries";
import { claimInvitation, findInvitationKey, findOpenInvitation } from "@/lib/data/invitations";
import { createMember, findMemberOfUser, reviveMember } from "@/lib/data/members";
import { consumeRateLimit, SIGN_IN_BY_EMAIL } from "@/lib/data/rate-limits";
import { withWorkspace } from "@/lib/data/scope";
import { createUser, findLogin, type Login } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import type { InvitationAcceptance } from "@/lib/schemas/member";

/**
 * Makes the holder of the link a member, once.
 * @throws AppError `forbidden` for a link that is no good (any more), `invalid_input` for a wrong password
 */
export async function acceptInvitation(input: InvitationAcceptance, now: Date): Promise<{ email: string }> {
  const key = await findInvitationKey(hashToken(input.token));
  const invitation = key && (await withWorkspace(key.workspaceId, undefined, (tx) => findOpenInvitation(tx, key, now)));
  if (!(key && invitation)) throw linkIsOver();
  const login = await findLogin(invitation.email);
  const newcomer = login ? null : await newcomerOf(input);
  if (login) await proveLogin(invitation.email, login, input.password);
  await withWorkspace(key.workspaceId, undefined, async (tx) => {
    if (!(await claimInvitation(tx, key, now))) throw linkIsOver();
    const { workspaceId } = key;
    const { email, role } = invitation;
    const userId = newcomer ? await createUser(tx, { email, ...newcomer }) : (login?.userId ?? "");
    const member = await findMemberOfUser(tx, { workspaceId, userId });
    if (member && !member.isActive) await reviveMember(tx, { workspaceId, id: member.id, role });
    const memberId = member?.id ?? (await createMember(tx, { workspaceId, userId, role }));
    const who = { workspaceId, memberId, at: now, requestId: randomUUID() };
    const subject = { noun: "invitation", nounId: key.invitationId };
    await recordAuditOf(tx, who, { action: "invitation.accept", subject });
  });
  return { email: invitation.email };
}

async function newcomerOf({ name, password, timeZone }: InvitationAcceptance) {
  if (name === undefined) {
    throw new AppError("invalid_input", { message: "Fill in your name.", fields: { name: "Fill this in." } });
  }
  return { name, timeZone, passwordHash: await hashPassword(password) };
}

async function proveLogin(email: string, login: Login, password: string): Promise<void> {
  await consumeRateLimit(SIGN_IN_BY_EMAIL, email);
  if (await verifyPassword(password, login.passwordHash)) return;
  const message = "This is not the password you sign in with. Try again.";
  throw new AppError("invalid_input", { message, fields: { password: message } });
}

const linkIsOver = () =>
  new AppError("forbidden", {
    message: "This invitation is not valid (any more). Ask the person who invited you for a new link.",
  });
