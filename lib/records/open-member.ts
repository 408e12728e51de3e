import "server-only";
import { countOtherAdmins, findMember, type MemberSummary } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";

export async function loadMember(scope: Scope, memberId: string): Promise<MemberSummary> {
  const member = await findMember(scope, memberId);
  if (!member) throw notFound("member");
  return member;
}

/**
 * A workspace without an administrator could never be repaired from inside.
 * @throws AppError `conflict` for the only one who is left
 */
export async function keepAnAdmin(scope: Scope, member: MemberSummary): Promise<void> {
  if (member.role !== "admin" || member.deactivatedAt !== null) return;
  if ((await countOtherAdmins(scope, member.id)) > 0) return;
  throw new AppError("conflict", {
    message: `${member.name} is the only administrator. Make somebody else administrator first.`,
  });
}
