import { LeavingLink } from "@/components/accounts/report/exit/leaving-link";
import { FootprintPanel } from "@/components/accounts/report/registers/footprint-panel";
import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { definePage } from "@/lib/http/define-page";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { listFootprint } from "@/lib/report/list-footprint";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: (scope, query) => getRegisterView(scope, query, "footprint"),
  render: ({ data, input, viewer }) => (
    <RegisterViewPage group="footprint" data={data} query={input} viewer={viewer}>
      <FootprintPanel footprint={listFootprint(data.registers.rows, data.head.moment.asOf)} />
      <LeavingLink query={input} />
    </RegisterViewPage>
  ),
});
