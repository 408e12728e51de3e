import { AccountPage } from "@/components/accounts/report/account-page";
import { DuePanel } from "@/components/accounts/report/judgement/due-panel";
import { StandingPanel } from "@/components/accounts/report/judgement/standing-panel";
import { LadderPanel } from "@/components/accounts/report/ladder/ladder-panel";
import { NextQuestionsPanel } from "@/components/accounts/report/ladder/next-questions-panel";
import type { ReportView } from "@/components/accounts/report/report-view";
import type { AccountOverview } from "@/lib/report/account-overview";

/** Where the relationship stands, what holds it, what to do by when and what to ask: one screen. */
export function OverviewPage(view: ReportView<keyof AccountOverview>) {
  return (
    <AccountPage view="overview" {...view}>
      <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start print:grid-cols-1">
        <div className="xl:col-span-2 print:col-span-1">
          <StandingPanel {...view} />
        </div>
        <LadderPanel {...view} isShort />
        <div className="space-y-3">
          <DuePanel {...view} />
          <NextQuestionsPanel {...view} />
        </div>
      </div>
    </AccountPage>
  );
}
