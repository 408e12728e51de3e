import { AccountHeader } from "@/components/accounts/report/header/account-header";
import { PastBanner } from "@/components/accounts/report/header/past-banner";
import { WhatMatters } from "@/components/accounts/report/header/what-matters";
import { JudgementPanel } from "@/components/accounts/report/judgement/judgement-panel";
import { LadderPanel } from "@/components/accounts/report/ladder/ladder-panel";
import { NextQuestionsPanel } from "@/components/accounts/report/ladder/next-questions-panel";
import { PeoplePanel } from "@/components/accounts/report/people/people-panel";
import { RegistersPanel } from "@/components/accounts/report/registers/registers-panel";
import type { ReportView } from "@/components/accounts/report/report-view";
import { TimelinePanel } from "@/components/accounts/report/timeline/timeline-panel";
import { TwoSidesPanel } from "@/components/accounts/report/two-sides/two-sides-panel";
import { ChangePanel } from "@/components/accounts/report/why/change-panel";
import { PaperWhy } from "@/components/accounts/report/why/paper-why";
import { PageBody } from "@/components/layout/page-body";

/** All views on a few sheets, for a meeting: what one wants at hand where there is no screen. */
export function PaperPage(view: ReportView) {
  return (
    <>
      <AccountHeader place="paper" {...view} />
      <PageBody className="max-w-4xl print:space-y-3">
        <PastBanner place="paper" {...view} />
        <WhatMatters {...view} />
        <JudgementPanel {...view} />
        <LadderPanel {...view} />
        <NextQuestionsPanel {...view} />
        <PaperWhy {...view} />
        <ChangePanel {...view} />
        <TwoSidesPanel {...view} />
        <div className="grid items-start gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-3">
          <PeoplePanel {...view} />
          <RegistersPanel {...view} />
        </div>
        <TimelinePanel {...view} />
      </PageBody>
    </>
  );
}
