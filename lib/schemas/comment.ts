import { z } from "zod";
import { accountReportQuery } from "./account-report-query";
import { behindAccount } from "./account-view";
import { id, optional, requiredText, version, whenSound } from "./fields";
import type { RecordField } from "./record-field";

/** More people at once are told elsewhere. */
const MOST_MENTIONS = 20;

const text = requiredText(2000);
const mentionIds = z.array(id).max(MOST_MENTIONS, `At most ${MOST_MENTIONS} people at once.`);

/** What one of us says about an account or one of its actions, and to whom. */
export const commentInput = z
  .strictObject({
    accountId: id,
    commentId: optional(id),
    version: version.optional(),
    actionId: optional(id),
    text,
    mentionIds: mentionIds.default([]),
  })
  .refine(({ commentId, version: seen }) => (commentId === null) === (seen === undefined), {
    path: ["version"],
    message: "Reload the page and try again.",
    ...whenSound("commentId", "version"),
  });
export type CommentInput = z.output<typeof commentInput>;

/** What these fields are called. */
export const COMMENT_FIELDS = {
  text: { kind: "text", isPrivate: true, label: "Comment" },
} as const satisfies Partial<Record<keyof CommentInput, RecordField>>;

export const commentRemoval = z.strictObject({ accountId: id, commentId: id, isRemoved: z.boolean() });
export type CommentRemoval = z.output<typeof commentRemoval>;

export const mentionSeen = z.strictObject({ commentId: id, isSeen: z.boolean() });
export type MentionSeen = z.output<typeof mentionSeen>;

/** The same as a form without script sends it: several of one name stand with a comma between. */
export const commentForm = z.object({
  accountId: id,
  actionId: optional(id),
  text,
  mentionIds: z
    .string()
    .default("")
    .transform((ids) => ids.split(",").filter((one) => one !== ""))
    .pipe(mentionIds),
});

/** Where a form without script leads back to. */
export const commentPlace = z.object({ accountId: id, actionId: optional(id) });

/** Everything the address of a discussion can say. */
export const discussionQuery = accountReportQuery.extend({
  /** An action that is to be talked about. */
  action: id.optional().catch(undefined),
  /** "1": a comment sent without script was not saved. */
  unsaved: z.literal("1").optional().catch(undefined),
});
export type DiscussionQuery = z.output<typeof discussionQuery>;

interface Place {
  readonly actionId?: string | null | undefined;
  readonly commentId?: string | undefined;
  readonly isUnsaved?: boolean;
}

/** Where a comment stands: in the discussion of its account, among those of its action where it is about one. */
export const discussionHref = (accountId: string, place: Place = {}): string =>
  `/accounts/${accountId}${discussedAt(place)}`;

/** Behind the address of the account. */
export function discussedAt({ actionId, commentId, isUnsaved = false }: Place): string {
  const said = [...(actionId ? [`action=${actionId}`] : []), ...(isUnsaved ? ["unsaved=1"] : [])].join("&");
  return `${behindAccount("discussion")}${said ? `?${said}` : ""}${commentId ? `#${commentId}` : ""}`;
}
