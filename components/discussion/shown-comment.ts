import { formatRelative } from "@/lib/format/dates";
import type { Thread } from "@/lib/report/comment-threads";

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** One comment in finished words. */
export interface ShownComment {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  /** "2 days ago", and that it was changed since. */
  readonly when: string;
  readonly text: string;
  readonly mentions: readonly Colleague[];
  /** Written by whoever reads: they may change it and take it back. */
  readonly isOwn: boolean;
}

/** Where a comment is written. */
export interface CommentPlace {
  readonly accountId: string;
  readonly actionId: string | null;
  readonly workspaceId: string;
  readonly colleagues: readonly Colleague[];
}

export function shownComment(
  { id, version, authorId, authorName, text, writtenAt, editedAt, mentions }: Thread["comments"][number],
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): ShownComment {
  const when = `${formatRelative(writtenAt, now)}${editedAt === null ? "" : ", changed since"}`;
  return { id, version, when, text, mentions, author: authorName, isOwn: authorId === memberId };
}
