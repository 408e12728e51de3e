import { AccountPage } from "@/components/accounts/report/account-page";
import type { ReportView } from "@/components/accounts/report/report-view";
import { TwoSidesPanel } from "@/components/accounts/report/two-sides/two-sides-panel";
import type { AccountHead } from "@/lib/report/account-head";

/** What we say and what they say, as equals. */
export function SidesPage(view: ReportView<keyof AccountHead | "questions" | "decisions" | "score">) {
  return (
    <AccountPage view="sides" {...view}>
      <TwoSidesPanel {...view} />
    </AccountPage>
  );
}
