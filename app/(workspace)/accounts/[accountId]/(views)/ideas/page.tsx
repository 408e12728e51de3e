import { EngagementPanel } from "@/components/accounts/report/judgement/engagement-panel";
import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { IdeasPanel } from "@/components/ideas/ideas-panel";
import { definePage } from "@/lib/http/define-page";
import { getEngagement } from "@/lib/operations/get-engagement";
import { openRegisterView } from "@/lib/operations/get-register-view";
import { loadIdeas } from "@/lib/operations/load-ideas";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: async (scope, query) => {
    const { kept, known } = await openRegisterView(scope, query, "ideas");
    const ideas = await loadIdeas(scope, query);
    return { kept, ideas, report: await getEngagement(scope, known) };
  },
  render: ({ data: { kept, ideas, report }, input, viewer }) => (
    <RegisterViewPage group="ideas" data={kept} query={input} viewer={viewer}>
      <IdeasPanel board={ideas.board} at={input} />
      <EngagementPanel report={{ ...kept.head, ...report }} viewer={viewer} own={kept.behaviours} />
    </RegisterViewPage>
  ),
});
