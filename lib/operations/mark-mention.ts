import "server-only";
import { setMentionSeen } from "@/lib/data/comments";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { MentionSeen } from "@/lib/schemas/comment";

/** Says that one has seen a comment one was mentioned in, or not yet; of others' mentions nobody says it. */
export async function markMention(scope: Scope, { commentId, isSeen }: MentionSeen): Promise<void> {
  if (!(await setMentionSeen(scope, commentId, isSeen))) throw notFound("mention");
}
