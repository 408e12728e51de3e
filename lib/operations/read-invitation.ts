import "server-only";
import { hashToken } from "@/lib/auth/tokens";
import { findInvitationKey, type InvitationDetail } from "@/lib/data/invitations";
import { withWorkspace } from "@/lib/data/scope";
import { standingInvitation } from "@/lib/records/standing-invitation";

/** What a link invites to; null when it was used, taken back, has expired or never existed. */
export async function readInvitation(token: string, now: Date): Promise<InvitationDetail | null> {
  const key = await findInvitationKey(hashToken(token));
  return key && withWorkspace(key.workspaceId, undefined, (tx) => standingInvitation(tx, key, now));
}
