import { AccountHeader } from "@/components/accounts/report/header/account-header";
import { PastBanner } from "@/components/accounts/report/header/past-banner";
import { DuePanel } from "@/components/accounts/report/judgement/due-panel";
import { StandingPanel } from "@/components/accounts/report/judgement/standing-panel";
import { LadderPanel } from "@/components/accounts/report/ladder/ladder-panel";
import { NextQuestionsPanel } from "@/components/accounts/report/ladder/next-questions-panel";
import { PeoplePanel } from "@/components/accounts/report/people/people-panel";
import { RootsPanel } from "@/components/accounts/report/people/roots-panel";
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
        <StandingPanel {...view} />
        <LadderPanel {...view} />
        <div className="grid items-start gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-3">
          <DuePanel {...view} />
          <NextQuestionsPanel {...view} />
        </div>
        <PaperWhy {...view} />
        <ChangePanel {...view} />
        <TwoSidesPanel isAlone {...view} />
        <RootsPanel {...view} isPaper />
        <div className="grid items-start gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-3">
          <PeoplePanel {...view} />
          <RegistersPanel {...view} />
        </div>
        <TimelinePanel {...view} />
      </PageBody>
    </>
  );
}
