import "server-only";
import type { MemberRole } from "@/lib/generated/client";
import { ask } from "./ask";
import type { Tx } from "./client";
import type { Scope } from "./scope";

export interface InvitationKey {
  readonly workspaceId: string;
  readonly invitationId: string;
}

export interface InvitationSummary {
  readonly id: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface InvitationDetail {
  readonly email: string;
  readonly role: MemberRole;
  /** The role its inviter has by now; null for one who left. */
  readonly inviterRole: MemberRole | null;
  readonly workspaceName: string;
  readonly isDemo: boolean;
}

export async function createInvitation(
  scope: Scope,
  input: { email: string; role: MemberRole; tokenHash: string; expiresAt: Date },
): Promise<string> {
  const { workspaceId, memberId } = scope.viewer;
  const { id } = await scope.tx.invitation.create({
    data: { workspaceId, invitedById: memberId, createdAt: scope.now, ...input },
    select: { id: true },
  });
  return id;
}

/** Neither accepted, revoked nor expired. */
const open = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });

export async function listOpenInvitations(scope: Scope): Promise<readonly InvitationSummary[]> {
  return scope.tx.invitation.findMany({
    where: { workspaceId: scope.viewer.workspaceId, ...open(scope.now) },
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
}

/** Takes back the open invitations that match; answers how many there were. */
export async function revokeInvitations(
  scope: Scope,
  which: { id: string } | { email: string } | { invitedById: string },
): Promise<number> {
  const { count } = await scope.tx.invitation.updateMany({
    where: { workspaceId: scope.viewer.workspaceId, ...which, ...open(scope.now) },
    data: { revokedAt: scope.now },
  });
  return count;
}

/** From here until the transaction ends nobody else invites this address: of two at once the second finds the first. */
export async function holdInvitationsOf(scope: Scope, email: string): Promise<void> {
  const name = `invitation:${scope.viewer.workspaceId}:${email}`;
  await scope.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Before a workspace is known: what the hash of a token leads to, and nothing more. */
export async function findInvitationKey(tokenHash: string): Promise<InvitationKey | null> {
  const [key] = await ask()<InvitationKey>`SELECT * FROM invitation_of(${tokenHash})`;
  return key ?? null;
}

export async function findOpenInvitation(tx: Tx, key: InvitationKey, now: Date): Promise<InvitationDetail | null> {
  const { workspaceId, invitationId: id } = key;
  const invitation = await tx.invitation.findFirst({
    where: { workspaceId, id, ...open(now) },
    select: { email: true, role: true, invitedById: true },
  });
  if (!invitation) return null;
  const { name: workspaceName, isDemo } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const { email, role, invitedById } = invitation;
  return { email, role, inviterRole: await holdRoleOf(tx, workspaceId, invitedById), workspaceName, isDemo };
}

/** True for exactly one of those who use the link. */
export async function claimInvitation(tx: Tx, key: InvitationKey, now: Date): Promise<boolean> {
  const { workspaceId, invitationId: id } = key;
  const { count } = await tx.invitation.updateMany({
    where: { workspaceId, id, ...open(now) },
    data: { acceptedAt: now },
  });
  return count === 1;
}

/** Held, so that an inviter who loses the right in this very moment is not overtaken. */
async function holdRoleOf(tx: Tx, workspaceId: string, memberId: string): Promise<MemberRole | null> {
  const [inviter] = await tx.$queryRaw<{ role: MemberRole }[]>`
    SELECT role FROM "Member" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${memberId}::uuid
      AND "deactivatedAt" IS NULL FOR SHARE`;
  return inviter?.role ?? null;
}
