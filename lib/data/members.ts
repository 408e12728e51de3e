import "server-only";
import { type MemberRole, Prisma } from "@/lib/generated/client";
import type { Tx } from "./client";
import { nameBegins, nameHolds } from "./name-search";
import type { Scope } from "./scope";

export interface MemberSummary {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
}

export async function createMember(
  tx: Tx,
  input: { workspaceId: string; userId: string; role: MemberRole },
): Promise<string> {
  const member = await tx.member.create({ data: input, select: { id: true } });
  return member.id;
}

/** In one statement, because most pages ask for it: with their logins as a relation it would be two. */
export async function listMembers(scope: Scope): Promise<readonly MemberSummary[]> {
  return scope.tx.$queryRaw<MemberSummary[]>`
    SELECT m.id, m."userId", m.role::text, m."createdAt", m."deactivatedAt", u.name, u.email
    FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = ${scope.viewer.workspaceId}::uuid ORDER BY m."createdAt", m.id`;
}

/** A longer list is not looked through; one types another letter. */
const MOST_FOUND = 5;

/** The few of us whose name holds what was typed; who is deactivated is left out. */
export async function searchMembers(
  scope: Scope,
  typed: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const column = Prisma.sql`folded(u.name)`;
  return scope.tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT m.id, u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = ${scope.viewer.workspaceId}::uuid AND m."deactivatedAt" IS NULL AND ${nameHolds(column, typed)}
    ORDER BY ${nameBegins(column, typed)}, u.name, m.id LIMIT ${MOST_FOUND}::int`;
}

export async function findMember(scope: Scope, memberId: string): Promise<MemberSummary | null> {
  const members = await listMembers(scope);
  return members.find((member) => member.id === memberId) ?? null;
}

/** Whoever has this e-mail here; somebody active first. */
export async function findMemberOfEmail(
  tx: Tx,
  { workspaceId, email }: { workspaceId: string; email: string },
): Promise<{ readonly id: string; readonly userId: string; readonly isActive: boolean } | null> {
  const member = await tx.member.findFirst({
    where: { workspaceId, user: { email } },
    select: { id: true, userId: true, deactivatedAt: true },
    orderBy: [{ deactivatedAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
  });
  return member && { id: member.id, userId: member.userId, isActive: member.deactivatedAt === null };
}

/**
 * Which of these are active; they stay so until what is written here is stored, because whoever deactivates one waits for
 * it. Asked after the accounts are locked, like a deactivation does, so that neither waits for the other.
 */
export async function holdActiveMembers(scope: Scope, memberIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND id = ANY (${[...memberIds]}::uuid[])
      AND "deactivatedAt" IS NULL
    ORDER BY id FOR SHARE`;
  return new Set(rows.map(({ id }) => id));
}

/** How an owner is called in lists: nobody who has left stands there as if they could be asked. */
export const ownerNameOf = (owner: OwnerName): string => (owner.deactivatedAt ? `${owner.name} (left)` : owner.name);

/** The same in a statement that reads a member as `m` and their login as `u`. */
export const OWNER_NAME = Prisma.sql`CASE WHEN m."deactivatedAt" IS NULL THEN u.name ELSE u.name || ' (left)' END`;

type OwnerName = Pick<MemberSummary, "name" | "deactivatedAt">;

/** Comes back as what the new invitation says, with the login that came with it. */
export async function reviveMember(
  tx: Tx,
  member: { workspaceId: string; id: string; role: MemberRole; userId: string },
): Promise<void> {
  const { role, userId, ...workspaceId_id } = member;
  await tx.member.update({ where: { workspaceId_id }, data: { role, userId, deactivatedAt: null } });
}

/** Active administrators besides this member; two changes at once wait for each other, so that one always stays. */
export async function countOtherAdmins(scope: Scope, memberId: string): Promise<number> {
  const { workspaceId } = scope.viewer;
  await scope.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`admins:${workspaceId}`}, 0))`;
  return scope.tx.member.count({
    where: { workspaceId, role: "admin", deactivatedAt: null, id: { not: memberId } },
  });
}

export async function updateMember(
  scope: Scope,
  memberId: string,
  change: { role?: MemberRole; deactivatedAt?: Date | null },
): Promise<void> {
  await scope.tx.member.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: memberId } },
    data: change,
  });
}
