import { SidesPage } from "@/components/accounts/report/views/sides-page";
import { definePage } from "@/lib/http/define-page";
import { getSides } from "@/lib/operations/get-sides";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getSides,
  render: ({ data: { voices, unnamed, coverage, readings, ...report }, input, viewer }) => (
    <SidesPage {...{ report, voices, unnamed, coverage, readings, viewer }} query={input} />
  ),
});
