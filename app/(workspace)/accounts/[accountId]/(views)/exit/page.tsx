import { ExitPage } from "@/components/accounts/report/exit/exit-page";
import { definePage } from "@/lib/http/define-page";
import { getExitSheet } from "@/lib/operations/get-exit-sheet";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: getExitSheet,
  render: ({ data: { head, sheet }, input, viewer }) => (
    <ExitPage report={head} sheet={sheet} query={input} viewer={viewer} />
  ),
});
