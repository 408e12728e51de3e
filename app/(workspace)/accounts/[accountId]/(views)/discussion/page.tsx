import { DiscussionPage } from "@/components/discussion/discussion-page";
import { definePage } from "@/lib/http/define-page";
import { getDiscussion } from "@/lib/operations/get-discussion";
import { discussionQuery } from "@/lib/schemas/comment";

export default definePage({
  permission: "account.read",
  input: discussionQuery,
  load: getDiscussion,
  render: ({ data: { head, today }, input, viewer, now }) => (
    <DiscussionPage
      report={head}
      ofToday={today}
      query={input}
      viewer={viewer}
      workspaceId={viewer.workspaceId}
      now={now}
    />
  ),
});
