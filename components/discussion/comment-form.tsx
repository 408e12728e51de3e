"use client";

import { useState } from "react";
import { NoteField } from "@/components/form/note-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { recordCommentAction, removeCommentAction } from "@/lib/actions/comments";
import { COMMENT_FIELDS, commentInput } from "@/lib/schemas/comment";
import { MentionPicker } from "./mention-picker";
import type { CommentPlace, ShownComment } from "./shown-comment";

interface CommentFormProps {
  place: CommentPlace;
  /** The one to change; without it one is written. */
  comment?: ShownComment;
  onDone?: () => void;
}

/** Writes a comment, or changes one's own. A new one is a plain form as well. */
export function CommentForm({ place, comment, onDone }: CommentFormProps) {
  const { accountId, actionId, workspaceId, colleagues } = place;
  const announce = useAnnounce();
  const told = comment?.mentions.map(({ id }) => id) ?? [];
  const [mentionIds, setMentionIds] = useState<readonly string[]>(told);
  const sender = useActionForm({
    action: recordCommentAction,
    onSaved: (saved, putBack) => {
      const takeBack = () =>
        removeCommentAction({ accountId, commentId: saved.id, isRemoved: true }, crypto.randomUUID());
      announce({ title: comment ? "Comment changed" : "Comment written", saved, undo: putBack ?? takeBack });
      if (!comment) setMentionIds([]);
      if (!comment) form.clear();
      onDone?.();
    },
  });
  const known = comment ? { commentId: comment.id, version: comment.version } : {};
  const form = useTypedForm({
    schema: commentInput,
    sender,
    fields: COMMENT_FIELDS,
    draft: { name: `comment ${comment?.id ?? actionId ?? accountId}` },
    values: { text: comment?.text ?? "" },
    payload: ({ text }) => ({ raw: { accountId, actionId, ...known, text, mentionIds } }),
    // The way back leads to whom it was for as well.
    stored: { accountId, actionId, ...known, text: comment?.text ?? "", mentionIds: told },
  });
  return (
    <TypedForm form={form} method="post" action="/discussion/comment" className="space-y-2 print:hidden">
      <input type="hidden" name="workspace" value={workspaceId} />
      <input type="hidden" name="accountId" value={accountId} />
      {actionId === null ? null : <input type="hidden" name="actionId" value={actionId} />}
      <NoteField field={form.field("text")} label={comment ? "Change your comment" : "Your comment"} isLimited />
      <MentionPicker
        colleagues={withFormer(colleagues, comment)}
        chosen={mentionIds}
        onChoose={setMentionIds}
        error={sender.errors["mentionIds"]}
      />
      <div className="flex gap-2">
        <Button type="submit" variant={comment ? "primary" : "secondary"} isPending={sender.isPending}>
          {comment ? "Save" : "Comment"}
        </Button>
        {onDone ? (
          <Button variant="ghost" onClick={onDone}>
            Cancel
          </Button>
        ) : null}
      </div>
    </TypedForm>
  );
}

/** Whoever was mentioned and has left since stays to be seen. */
const withFormer = (colleagues: CommentPlace["colleagues"], comment: ShownComment | undefined) => [
  ...colleagues,
  ...(comment?.mentions ?? []).filter(({ id }) => !colleagues.some((one) => one.id === id)),
];
