import { PeoplePanel } from "@/components/accounts/report/people/people-panel";
import { RootsPanel } from "@/components/accounts/report/people/roots-panel";
import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { definePage } from "@/lib/http/define-page";
import { getPeople } from "@/lib/operations/get-people";
import { openRegisterView } from "@/lib/operations/get-register-view";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: async (scope, query) => {
    const { kept, known } = await openRegisterView(scope, query, "people");
    return { kept, report: await getPeople(scope, query, known) };
  },
  render: ({ data: { kept, report }, input, viewer }) => (
    <RegisterViewPage group="people" data={kept} query={input} viewer={viewer}>
      <RootsPanel report={{ ...kept.head, ...report }} query={input} viewer={viewer} />
      <PeoplePanel report={{ ...kept.head, ...report }} query={input} viewer={viewer} />
    </RegisterViewPage>
  ),
});
