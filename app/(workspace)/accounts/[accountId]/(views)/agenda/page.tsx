import { AgendaPage } from "@/components/accounts/report/agenda/agenda-page";
import { definePage } from "@/lib/http/define-page";
import { getAgenda } from "@/lib/operations/get-agenda";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getAgenda,
  render: ({ data: { head, agenda, coverage }, input, viewer }) => (
    <AgendaPage report={head} agenda={agenda} coverage={coverage} query={input} viewer={viewer} />
  ),
});
