import { AccountPage } from "@/components/accounts/report/account-page";
import type { ReportView } from "@/components/accounts/report/report-view";
import { TrendPanel } from "@/components/accounts/report/trend/trend-panel";
import { ChangePanel } from "@/components/accounts/report/why/change-panel";
import { WhyPanel } from "@/components/accounts/report/why/why-panel";
import type { AccountHead } from "@/lib/report/account-head";

type WhyPageView = ReportView<
  keyof AccountHead | "why" | "change" | "history" | "score" | "thresholds" | "promiseCounts"
>;

/** Why the numbers are what they are, what changed them, and how they came to be so. */
export function WhyPage(view: WhyPageView) {
  return (
    <AccountPage view="why" {...view}>
      <div className="grid items-start gap-4 xl:grid-cols-2 print:grid-cols-1">
        <WhyPanel {...view} />
        <div className="min-w-0 space-y-4">
          <ChangePanel {...view} />
          <TrendPanel {...view} />
        </div>
      </div>
    </AccountPage>
  );
}
