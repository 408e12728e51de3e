import { AccountPage } from "@/components/accounts/report/account-page";
import { offersTo } from "@/components/accounts/report/offers-to";
import type { HeadView } from "@/components/accounts/report/report-view";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import type { Thread } from "@/lib/report/comment-threads";
import type { DiscussionQuery } from "@/lib/schemas/comment";
import { CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import { type Colleague, shownComment } from "./shown-comment";

interface OfToday {
  readonly threads: readonly Thread[];
  /** Who may see this account, besides whoever looks. */
  readonly colleagues: readonly Colleague[];
}

interface DiscussionPageProps extends HeadView {
  /** Null of a past day. */
  ofToday: OfToday | null;
  query: DiscussionQuery;
  workspaceId: string;
  now: Date;
}

/** What we say to each other about an account and its actions; none of it enters a score. */
export const DiscussionPage = ({ ofToday, workspaceId, now, ...head }: DiscussionPageProps) => (
  <AccountPage view="discussion" {...head}>
    {head.query.unsaved === "1" ? (
      <Notice kind="error" title="This comment was not saved">
        Nothing was changed. Write it once more.
      </Notice>
    ) : null}
    {ofToday === null ? (
      <Notice kind="info" title="What we say to each other is of today">
        A past day shows no comments: they say nothing about how the account stood then.
      </Notice>
    ) : (
      ofToday.threads.map((thread) => (
        <ThreadSection
          key={thread.action?.id ?? "account"}
          {...{ thread, workspaceId, now, ...head }}
          colleagues={ofToday.colleagues}
        />
      ))
    )}
  </AccountPage>
);

interface ThreadSectionProps extends HeadView, Pick<OfToday, "colleagues"> {
  thread: Thread;
  workspaceId: string;
  now: Date;
}

function ThreadSection({
  thread: { action, comments },
  colleagues,
  workspaceId,
  now,
  report,
  viewer,
}: ThreadSectionProps) {
  const { account } = report;
  const place = { accountId: account.id, actionId: action?.id ?? null, workspaceId, colleagues };
  const shown = comments.map((one) => shownComment(one, { memberId: viewer.memberId, now }));
  return (
    <PageSection
      title={action === null ? "About this account" : "About an action"}
      description={action?.summary ?? "Among us: customers see none of it, and it moves no score."}
      id={action === null ? "account" : `action-${action.id}`}
      isLong
    >
      <div className="space-y-4">
        {shown.length === 0 ? (
          <p className="text-muted text-sm">Nobody has said anything here yet.</p>
        ) : (
          <CommentList comments={shown} place={place} />
        )}
        {offersTo("comment.write", { report, viewer }) ? <CommentForm place={place} /> : null}
      </div>
    </PageSection>
  );
}
