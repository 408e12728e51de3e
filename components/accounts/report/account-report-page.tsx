import { PageBody } from "@/components/layout/page-body";
import { AccountHeader } from "./account-header";
import { ChangePanel } from "./change-panel";
import { EngagementPanel } from "./engagement-panel";
import { FactsPanel } from "./facts-panel";
import { JudgementPanel } from "./judgement-panel";
import { LadderPanel } from "./ladder-panel";
import { MomentBar } from "./moment-bar";
import { NextQuestionsPanel } from "./next-questions-panel";
import { PaperWhy } from "./paper-why";
import { PastBanner } from "./past-banner";
import { PeoplePanel } from "./people-panel";
import type { ReportView } from "./report-view";
import { SectionNav } from "./section-nav";
import { TimelinePanel } from "./timeline-panel";
import { TrendPanel } from "./trend-panel";
import { TwoSidesPanel } from "./two-sides-panel";
import { WhyPanel } from "./why-panel";

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
      <PageBody className="pt-4 print:space-y-3 print:pt-0 print:[&_.data-table_:is(td,th)]:py-1">
        <PastBanner {...view} />
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
            <div className="print:[&>section]:break-inside-auto print:[&_li:nth-child(n+4)]:hidden">
              <ChangePanel {...view} />
            </div>
            <div className="print:[&>section]:break-inside-auto print:[&_details]:break-inside-avoid print:[&_summary>*]:py-0 print:[&_summary>span]:leading-3">
              <TwoSidesPanel {...view} />
            </div>
            <div className="print:hidden">
              <TrendPanel {...view} />
            </div>
          </div>
          <div className="contents min-w-0 flex-col gap-4 xl:flex">
            <div className="-order-1 xl:order-none">
              <NextQuestionsPanel {...view} />
            </div>
            <div className="space-y-4 print:hidden">
              <PeoplePanel {...view} />
              <EngagementPanel {...view} />
              <FactsPanel {...view} />
            </div>
          </div>
        </div>
        <TimelinePanel {...view} />
      </PageBody>
    </>
  );
}
