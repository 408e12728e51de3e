import { PageBody } from "@/components/layout/page-body";
import { AccountHeader } from "./account-header";
import { ChangePanel } from "./change-panel";
import { EngagementPanel } from "./engagement-panel";
import { FactsPanel } from "./facts-panel";
import { JudgementPanel } from "./judgement-panel";
import { LadderPanel } from "./ladder-panel";
import { MomentBar } from "./moment-bar";
import { NextQuestionsPanel } from "./next-questions-panel";
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
      <SectionNav />
      <PageBody className="pt-4">
        <MomentBar {...view} />
        <JudgementPanel {...view} />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0 space-y-4">
            <LadderPanel {...view} />
            <WhyPanel {...view} />
            <ChangePanel {...view} />
            <TwoSidesPanel {...view} />
            <TrendPanel {...view} />
          </div>
          <div className="min-w-0 space-y-4">
            <NextQuestionsPanel {...view} />
            <PeoplePanel {...view} />
            <EngagementPanel {...view} />
            <FactsPanel {...view} />
          </div>
        </div>
        <TimelinePanel {...view} />
      </PageBody>
    </>
  );
}
