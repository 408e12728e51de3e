import "server-only";
import { type CommentDetail, findComment } from "@/lib/data/comments";
import type { LockedScope } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { openAccountOf } from "./open-accounts";

/**
 * Opens the account of a comment for whoever wrote it: nobody else changes it or takes it back, whatever their role.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openOwnComment(
  outer: Scope,
  { commentId, accountId }: { readonly commentId: string; readonly accountId: string },
): Promise<{ readonly scope: LockedScope; readonly record: CommentDetail }> {
  const { scope, record } = await openAccountOf(outer, "comment.write", {
    noun: "comment",
    find: (one) => findComment(one, commentId),
  });
  if (record.accountId !== accountId) throw notFound("comment");
  if (record.authorId !== scope.viewer.memberId) {
    throw new AppError("forbidden", { message: "Only who wrote a comment may change it or take it back." });
  }
  return { scope, record };
}
