import type { ActionDetail } from "@/lib/data/actions";
import type { CommentDetail } from "@/lib/data/comments";

/** What is said in one place, the oldest first. */
export interface Thread {
  /** The action it is about; null where it is about the account. */
  readonly action: { readonly id: string; readonly summary: string } | null;
  readonly comments: readonly CommentDetail[];
}

interface Said {
  /** In whatever order. */
  readonly comments: readonly CommentDetail[];
  readonly actions: readonly Pick<ActionDetail, "id" | "summary">[];
  /** An action that is to be talked about, whether or not anybody has yet. */
  readonly asked: string | null;
}

/** The place one came for first, then the account, then actions by what was said last. */
export function threadsOf({ comments, actions, asked }: Said): readonly Thread[] {
  const ofAccount: Thread = { action: null, comments: inOrder(comments, null) };
  const ofActions = actions
    .map(({ id, summary }): Thread => ({ action: { id, summary }, comments: inOrder(comments, id) }))
    .filter(({ action, comments: own }) => own.length > 0 || action?.id === asked)
    .toSorted((a, b) => lastOf(b) - lastOf(a));
  const wanted = ofActions.filter(({ action }) => action?.id === asked);
  return [...wanted, ofAccount, ...ofActions.filter((thread) => !wanted.includes(thread))];
}

const inOrder = (comments: readonly CommentDetail[], actionId: string | null) =>
  comments
    .filter((one) => one.actionId === actionId)
    .toSorted((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime() || Number(a.id > b.id) - Number(a.id < b.id));

const lastOf = ({ comments }: Thread): number => comments.at(-1)?.writtenAt.getTime() ?? 0;
