import { TimelinePage } from "@/components/accounts/report/views/timeline-page";
import { definePage } from "@/lib/http/define-page";
import { getTimeline } from "@/lib/operations/get-timeline";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getTimeline,
  render: ({ data, input, viewer }) => <TimelinePage report={data} query={input} viewer={viewer} />,
});
