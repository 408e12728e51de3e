import "server-only";
import { hashToken, makeToken } from "@/lib/auth/tokens";
import { DAY_MS } from "@/lib/calendar/days";
import { createInvitation, holdInvitationsOf, revokeInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { InvitationInput } from "@/lib/schemas/member";

const LIFETIME_MS = 7 * DAY_MS;

/**
 * Invites somebody by a link that works once, for seven days. Only the hash of its token is stored, so the link is
 * shown once; inviting the same address again makes a new link and ends the old one.
 */
export async function inviteMember(
  scope: Scope,
  input: InvitationInput,
): Promise<{ invitationId: string; token: string }> {
  if (scope.viewer.isDemo) {
    throw new AppError("forbidden", {
      message:
        "Nobody is invited into the demo world: it is open to everybody. Invite people to a workspace of your own.",
    });
  }
  await holdInvitationsOf(scope, input.email);
  const members = await listMembers(scope);
  if (members.some(({ email, deactivatedAt }) => email === input.email && deactivatedAt === null)) {
    const message = "This person is a member already.";
    throw new AppError("conflict", { message, fields: { email: message } });
  }
  await revokeInvitations(scope, { email: input.email });
  const token = makeToken();
  const expiresAt = new Date(scope.now.getTime() + LIFETIME_MS);
  const invitationId = await createInvitation(scope, { ...input, tokenHash: hashToken(token), expiresAt });
  return { invitationId, token };
}
