import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { TrustPanel } from "@/components/accounts/report/trend/trust-panel";
import { definePage } from "@/lib/http/define-page";
import { openRegisterView } from "@/lib/operations/get-register-view";
import { getTrust } from "@/lib/operations/get-trust";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: async (scope, query) => {
    const { kept, known } = await openRegisterView(scope, query, "trust");
    return { kept, report: await getTrust(scope, known) };
  },
  render: ({ data: { kept, report }, input, viewer }) => (
    <RegisterViewPage group="trust" data={kept} query={input} viewer={viewer}>
      <TrustPanel report={{ ...kept.head, ...report }} sources={kept.sources} />
    </RegisterViewPage>
  ),
});
