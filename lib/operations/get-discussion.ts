import "server-only";
import { listActionsOf } from "@/lib/data/actions";
import { listCommentsOf } from "@/lib/data/comments";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import type { AccountHead } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { type Thread, threadsOf } from "@/lib/report/comment-threads";
import type { DiscussionQuery } from "@/lib/schemas/comment";
import { loadAccountHead } from "./load-account-head";
import { loadMoment } from "./load-moment";

interface Discussion {
  readonly head: AccountHead;
  /** Null of a past day: what we say to each other is of today (decision 0084). */
  readonly today: DiscussionOfToday | null;
}

interface DiscussionOfToday {
  readonly threads: readonly Thread[];
  /** Who may see this account, and so be mentioned. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** What we say to each other about an account and its actions. `action` is one that is to be talked about. */
export async function getDiscussion(scope: Scope, query: DiscussionQuery): Promise<Discussion> {
  const moment = await loadMoment(scope, query);
  const { head, account } = await loadAccountHead(scope, query, moment);
  if (isThen(moment)) return { head, today: null };
  const comments = await listCommentsOf(scope, account.id);
  const actions = await listActionsOf(scope, account.id);
  const colleagues = (await listMembers(scope)).filter(
    ({ id, role, deactivatedAt }) =>
      deactivatedAt === null &&
      id !== scope.viewer.memberId &&
      can({ role, memberId: id }, "account.read", account.ownerId),
  );
  return {
    head,
    today: {
      threads: threadsOf({ comments, actions, asked: query.action ?? null }),
      colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    },
  };
}
