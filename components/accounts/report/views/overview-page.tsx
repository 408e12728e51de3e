import { AccountPage } from "@/components/accounts/report/account-page";
import { WhatMatters } from "@/components/accounts/report/header/what-matters";
import { JudgementPanel } from "@/components/accounts/report/judgement/judgement-panel";
import { LadderPanel } from "@/components/accounts/report/ladder/ladder-panel";
import { NextQuestionsPanel } from "@/components/accounts/report/ladder/next-questions-panel";
import type { ReportView } from "@/components/accounts/report/report-view";

/** Where the relationship stands, what holds it, what to do by when and what to ask: one screen. */
export function OverviewPage(view: ReportView) {
  return (
    <AccountPage view="overview" {...view}>
      <WhatMatters {...view} />
      <JudgementPanel {...view} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start print:grid-cols-1">
        <LadderPanel {...view} />
        <NextQuestionsPanel {...view} />
      </div>
    </AccountPage>
  );
}
