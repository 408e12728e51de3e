import "server-only";
import { setCommentRemoved } from "@/lib/data/comments";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openOwnComment } from "@/lib/records/open-own-comment";
import type { CommentRemoval } from "@/lib/schemas/comment";

/** Takes one's own comment back, or lets it stand again. Twice the same changes nothing, and no score is made either way. */
export async function removeComment(outer: Scope, removal: CommentRemoval): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openOwnComment(outer, removal);
  if ((record.removedAt !== null) !== removal.isRemoved) {
    await setCommentRemoved(scope, removal.commentId, removal.isRemoved);
  }
  return [];
}
