import { recordCommentAction } from "@/lib/actions/comments";
import { defineFormRoute } from "@/lib/http/define-form-route";
import { commentForm, commentPlace, discussionHref } from "@/lib/schemas/comment";

/** A comment without script; with it the same action is asked directly. */
export const POST = defineFormRoute({
  action: recordCommentAction,
  input: commentForm,
  back: (fields, isSaved) => {
    const place = commentPlace.safeParse(fields);
    if (!place.success) return "/my-week";
    const { accountId, actionId } = place.data;
    return discussionHref(accountId, { actionId, isUnsaved: !isSaved });
  },
});
