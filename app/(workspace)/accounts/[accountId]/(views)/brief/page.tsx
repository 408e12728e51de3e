import { BriefPage } from "@/components/accounts/report/brief/brief-page";
import { definePage } from "@/lib/http/define-page";
import { getBrief } from "@/lib/operations/get-brief";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getBrief,
  render: ({ data: { head, brief }, input, viewer }) => (
    <BriefPage report={head} brief={brief} query={input} viewer={viewer} />
  ),
});
