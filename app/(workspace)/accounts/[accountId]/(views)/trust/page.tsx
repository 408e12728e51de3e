import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { TrustPanel } from "@/components/accounts/report/trend/trust-panel";
import { definePage } from "@/lib/http/define-page";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: async (scope, query) => ({
    kept: await getRegisterView(scope, query, "trust"),
    report: await getAccountReport(scope, query),
  }),
  render: ({ data: { kept, report }, input, viewer }) => (
    <RegisterViewPage group="trust" data={kept} query={input} viewer={viewer}>
      <TrustPanel report={report} sources={kept.sources} />
    </RegisterViewPage>
  ),
});
