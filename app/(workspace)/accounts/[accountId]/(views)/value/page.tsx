import { RegisterViewPage } from "@/components/accounts/report/registers/register-view-page";
import { ResultsPanel } from "@/components/results/results-panel";
import { ValueLedgerPanel } from "@/components/value-ledger/value-ledger-panel";
import { definePage } from "@/lib/http/define-page";
import { getRegisterView } from "@/lib/operations/get-register-view";
import { loadValueLedger } from "@/lib/operations/load-value-ledger";
import { isThen } from "@/lib/report/choose-moment";
import { listResults } from "@/lib/report/list-results";
import { accountReportQuery } from "@/lib/schemas/account-report-query";

export default definePage({
  permission: "account.read",
  input: accountReportQuery,
  load: async (scope, query) => ({
    kept: await getRegisterView(scope, query, "value"),
    ledger: await loadValueLedger(scope, query),
  }),
  render: ({ data: { kept, ledger }, input, viewer }) => (
    <RegisterViewPage group="value" data={kept} query={input} viewer={viewer}>
      <ResultsPanel
        results={listResults(kept.registers.rows, kept.head.moment.asOf)}
        contacts={kept.contacts}
        isPast={isThen(kept.head.moment)}
      />
      <ValueLedgerPanel ledger={ledger} query={input} />
    </RegisterViewPage>
  ),
});
