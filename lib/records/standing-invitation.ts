import "server-only";
import type { Tx } from "@/lib/data/client";
import { findOpenInvitation, type InvitationDetail, type InvitationKey } from "@/lib/data/invitations";
import { reach } from "@/lib/permissions/can";

/**
 * What a link invites to while it is open and its inviter may still invite: it lives as long as what it comes from. Into the
 * demo world, which is open to everybody, nobody is invited.
 */
export async function standingInvitation(tx: Tx, key: InvitationKey, now: Date): Promise<InvitationDetail | null> {
  const invitation = await findOpenInvitation(tx, key, now);
  const role = invitation?.inviterRole ?? null;
  if (role === null || invitation?.isDemo) return null;
  return reach(role, "member.manage") === "all" ? invitation : null;
}
