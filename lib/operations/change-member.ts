import "server-only";
import { countOtherAdmins, findMember, type MemberSummary, updateMember } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf } from "@/lib/data/sessions";
import { AppError, notFound } from "@/lib/errors";
import type { Role } from "@/lib/permissions/table";

/** Gives a member another role, and ends every session that still runs with the old one. */
export async function changeRole(scope: Scope, input: { memberId: string; role: Role }): Promise<void> {
  const member = await loadMember(scope, input.memberId);
  if (member.role === input.role) return;
  await keepAnAdmin(scope, member);
  await updateMember(scope, member.id, { role: input.role });
  await endSessionsOf(scope.tx, member.userId);
}

/** Closes or opens the workspace to a member; what they recorded stays. */
export async function setMemberActive(scope: Scope, input: { memberId: string; isActive: boolean }): Promise<void> {
  const member = await loadMember(scope, input.memberId);
  if ((member.deactivatedAt === null) === input.isActive) return;
  if (!input.isActive) await keepAnAdmin(scope, member);
  await updateMember(scope, member.id, { deactivatedAt: input.isActive ? null : scope.now });
  await endSessionsOf(scope.tx, member.userId);
}

async function loadMember(scope: Scope, memberId: string): Promise<MemberSummary> {
  const member = await findMember(scope, memberId);
  if (!member) throw notFound("member");
  return member;
}

/** A workspace without an administrator could never be repaired from inside. */
async function keepAnAdmin(scope: Scope, member: MemberSummary): Promise<void> {
  if (member.role !== "admin" || member.deactivatedAt !== null) return;
  if ((await countOtherAdmins(scope, member.id)) > 0) return;
  throw new AppError("conflict", {
    message: `${member.name} is the only administrator. Make somebody else administrator first.`,
  });
}
