import { ActionsPage } from "@/components/actions/actions-page";
import { definePage } from "@/lib/http/define-page";
import { getActions } from "@/lib/operations/get-actions";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getActions,
  render: ({ data: { head, today }, input, viewer }) => (
    <ActionsPage report={head} ofToday={today} query={input} viewer={viewer} />
  ),
});
