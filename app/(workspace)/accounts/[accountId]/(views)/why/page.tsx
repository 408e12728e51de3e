import { WhyPage } from "@/components/accounts/report/views/why-page";
import { definePage } from "@/lib/http/define-page";
import { getWhy } from "@/lib/operations/get-why";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getWhy,
  render: ({ data, input, viewer }) => <WhyPage report={data} query={input} viewer={viewer} />,
});
