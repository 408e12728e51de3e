import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { definePage } from "@/lib/http/define-page";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: (scope, query) => getRegisterView(scope, query, "future"),
  render: ({ data, input, viewer }) => <RegisterViewPage group="future" data={data} query={input} viewer={viewer} />,
});
