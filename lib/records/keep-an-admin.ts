import "server-only";
import { countOtherAdmins, type MemberSummary } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";

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
