import { OverviewPage } from "@/components/accounts/report/views/overview-page";
import { definePage } from "@/lib/http/define-page";
import { getOverview } from "@/lib/operations/get-overview";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getOverview,
  render: ({ data, input, viewer }) => (
    <OverviewPage report={data} first={data.first} atRiskBelow={data.atRiskBelow} query={input} viewer={viewer} />
  ),
});
