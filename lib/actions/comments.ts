"use server";

import { defineAction } from "@/lib/http/define-action";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { markMention } from "@/lib/operations/mark-mention";
import { recordComment } from "@/lib/operations/record-comment";
import { removeComment } from "@/lib/operations/remove-comment";
import { commentInput, commentRemoval, mentionSeen } from "@/lib/schemas/comment";
import { savedAnswer } from "@/lib/schemas/results";

export const recordCommentAction = defineRecordAction({
  name: "recordComment",
  permission: "comment.write",
  input: commentInput,
  noun: "comment",
  idOf: ({ commentId }) => commentId,
  run: (scope, id, { commentId: _, ...input }) => recordComment(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removeCommentAction = defineRecordAction({
  name: "removeComment",
  permission: "comment.write",
  input: commentRemoval,
  noun: "comment",
  idOf: ({ commentId }) => commentId,
  run: (scope, _, removal) => removeComment(scope, removal),
  accountOf: ({ accountId }) => accountId,
});

export const markMentionAction = defineAction({
  name: "markMention",
  permission: "comment.write",
  input: mentionSeen,
  output: savedAnswer,
  run: async (scope, input) => {
    await markMention(scope, input);
    return { id: input.commentId, scores: [] };
  },
  audit: ({ commentId, isSeen }) => ({
    ...{ noun: "mention", nounId: commentId },
    changes: [{ field: "seen", to: isSeen }],
  }),
});
