import "server-only";
import { revokeInvitations } from "@/lib/data/invitations";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";

/** Ends the link of an open invitation. */
export async function revokeInvitation(scope: Scope, invitationId: string): Promise<void> {
  if ((await revokeInvitations(scope, { id: invitationId })) === 0) throw notFound("invitation");
}
