import { AccountPage } from "@/components/accounts/report/account-page";
import type { ReportView } from "@/components/accounts/report/report-view";
import { DifferencesPanel } from "@/components/accounts/report/two-sides/differences-panel";
import { MutualPanel } from "@/components/accounts/report/two-sides/mutual-panel";
import { TwoSidesPanel } from "@/components/accounts/report/two-sides/two-sides-panel";
import type { AccountHead } from "@/lib/report/account-head";

/** What we say and what they say, as equals. */
export function SidesPage(view: ReportView<keyof AccountHead | "questions" | "decisions" | "score">) {
  const isEmpty = view.report.questions.every(
    ({ team, customer }) => team.reading === null && customer.reading === null,
  );
  return (
    <AccountPage view="sides" {...view}>
      {isEmpty ? null : <DifferencesPanel {...view} />}
      <MutualPanel {...view} />
      <TwoSidesPanel {...view} />
    </AccountPage>
  );
}
