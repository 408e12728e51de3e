import { PageBody } from "@/components/layout/page-body";
import { AccountHeader } from "./header/account-header";
import { MomentBar } from "./header/moment-bar";
import { PastBanner } from "./header/past-banner";
import { SectionNav } from "./header/section-nav";
import { WhatMatters } from "./header/what-matters";
import { EngagementPanel } from "./judgement/engagement-panel";
import { JudgementPanel } from "./judgement/judgement-panel";
import { LadderPanel } from "./ladder/ladder-panel";
import { NextQuestionsPanel } from "./ladder/next-questions-panel";
import { PeoplePanel } from "./people/people-panel";
import { RegistersPanel } from "./registers/registers-panel";
import type { ReportView } from "./report-view";
import { TimelinePanel } from "./timeline/timeline-panel";
import { TrendPanel } from "./trend/trend-panel";
import { TwoSidesPanel } from "./two-sides/two-sides-panel";
import { ChangePanel } from "./why/change-panel";
import { PaperWhy } from "./why/paper-why";
import { WhyPanel } from "./why/why-panel";

/** One account at one moment: what it is, why, what changed, and what to find out next. */
export function AccountReportPage(view: ReportView) {
  return (
    <>
      <AccountHeader {...view} />
      {/* On a wide screen one bar that stays in sight; below that the sections stay, and the day scrolls away. */}
      <div className="contents border-border border-b bg-background/95 backdrop-blur-sm xl:sticky xl:top-0 xl:z-10 xl:flex xl:items-center xl:justify-between xl:gap-4 xl:px-6 print:hidden">
        <SectionNav />
        <MomentBar {...view} />
      </div>
      <PageBody className="pt-4 print:space-y-3 print:pt-0">
        <PastBanner {...view} />
        <WhatMatters {...view} />
        <JudgementPanel {...view} />
        {/* On a phone the two columns become one, and what to ask next comes right after the ladder. */}
        <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start print:gap-3">
          <div className="contents min-w-0 flex-col gap-4 xl:flex">
            <div className="-order-2 xl:order-none">
              <LadderPanel {...view} />
            </div>
            <div className="print:hidden">
              <WhyPanel {...view} />
            </div>
            <PaperWhy {...view} />
            <ChangePanel {...view} />
            <TwoSidesPanel {...view} />
            <div className="print:hidden">
              <TrendPanel {...view} />
            </div>
          </div>
          <div className="contents min-w-0 flex-col gap-4 xl:flex">
            <div className="-order-1 xl:order-none">
              <NextQuestionsPanel {...view} />
            </div>
            <div className="space-y-4 print:grid print:grid-cols-2 print:items-start print:gap-3 print:space-y-0">
              <PeoplePanel {...view} />
              <div className="print:hidden">
                <EngagementPanel {...view} />
              </div>
              <RegistersPanel {...view} />
            </div>
          </div>
        </div>
        <TimelinePanel {...view} />
      </PageBody>
    </>
  );
}
