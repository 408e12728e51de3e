import "server-only";
import { findMember, type MemberSummary } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";

/** @throws AppError `not_found` */
export async function loadMember(scope: Scope, memberId: string): Promise<MemberSummary> {
  const member = await findMember(scope, memberId);
  if (!member) throw notFound("member");
  return member;
}
