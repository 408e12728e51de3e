import "server-only";
import { hashToken } from "@/lib/auth/tokens";
import { findInvitationKey, type InvitationDetail } from "@/lib/data/invitations";
import { withWorkspace } from "@/lib/data/scope";
import { findLogin } from "@/lib/data/users";
import { standingInvitation } from "@/lib/records/standing-invitation";

export interface OpenInvitation extends InvitationDetail {
  /** Whoever has a login already signs in with its password; an invitation never writes one. */
  readonly hasLogin: boolean;
}

/** What a link invites to; null when it was used, taken back, has expired or never existed. */
export async function readInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const key = await findInvitationKey(hashToken(token));
  if (!key) return null;
  const invitation = await withWorkspace(key.workspaceId, undefined, (tx) => standingInvitation(tx, key, now));
  return invitation && { ...invitation, hasLogin: (await findLogin(invitation.email)) !== null };
}
