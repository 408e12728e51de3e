"use client";

import { useState } from "react";
import { usePress } from "@/components/registers/use-press";
import { Button } from "@/components/ui/button";
import { removeCommentAction } from "@/lib/actions/comments";
import { CommentForm } from "./comment-form";
import type { CommentPlace, ShownComment } from "./shown-comment";

interface CommentListProps {
  comments: readonly ShownComment[];
  place: CommentPlace;
}

/** What was said in one place, the oldest first. */
export const CommentList = ({ comments, place }: CommentListProps) => (
  <ol className="space-y-4">
    {comments.map((comment) => (
      <CommentItem key={comment.id} comment={comment} place={place} />
    ))}
  </ol>
);

function CommentItem({ comment, place }: { comment: ShownComment; place: CommentPlace }) {
  const [isChanging, setChanging] = useState(false);
  const { id, author, when, text, mentions, isOwn } = comment;
  return (
    <li id={id} className="scroll-mt-16 border-border border-l-2 pl-3 target:border-accent">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{author}</span>
        <span className="text-muted text-xs">{when}</span>
      </p>
      {isChanging ? (
        <CommentForm place={place} comment={comment} onDone={() => setChanging(false)} />
      ) : (
        <>
          {mentions.length > 0 ? (
            <p className="text-accent text-xs">{mentions.map(({ name }) => `@${name}`).join(", ")}</p>
          ) : null}
          <p className="whitespace-pre-wrap break-words text-sm">{text}</p>
          {isOwn ? <OwnButtons comment={comment} place={place} onChange={() => setChanging(true)} /> : null}
        </>
      )}
    </li>
  );
}

interface OwnButtonsProps {
  comment: ShownComment;
  place: CommentPlace;
  onChange: () => void;
}

function OwnButtons({ comment: { id: commentId, text }, place: { accountId }, onChange }: OwnButtonsProps) {
  const { isPending, press } = usePress("Comment taken back");
  const setRemoved = (isRemoved: boolean) =>
    removeCommentAction({ accountId, commentId, isRemoved }, crypto.randomUUID());
  return (
    <p className="-ml-2 flex gap-1 print:hidden">
      <Button size="small" variant="ghost" aria-label={`Change: ${text}`} onClick={onChange}>
        Change
      </Button>
      <Button
        size="small"
        variant="ghost"
        aria-label={`Take back: ${text}`}
        disabled={isPending}
        onClick={() =>
          void press(
            () => setRemoved(true),
            () => setRemoved(false),
          )
        }
      >
        Take back
      </Button>
    </p>
  );
}
