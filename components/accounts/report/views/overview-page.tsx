import type { ComponentProps } from "react";
import { AccountPage } from "@/components/accounts/report/account-page";
import { DuePanel } from "@/components/accounts/report/judgement/due-panel";
import { StandingPanel } from "@/components/accounts/report/judgement/standing-panel";
import { LadderPanel } from "@/components/accounts/report/ladder/ladder-panel";
import { NextQuestionsPanel } from "@/components/accounts/report/ladder/next-questions-panel";
import type { ReportView } from "@/components/accounts/report/report-view";
import { AtRiskBelowLine } from "@/components/accounts/report/tree/at-risk-below-line";
import { FirstStepsCard } from "@/components/first-steps/first-steps-card";
import type { AccountOverview } from "@/lib/report/account-overview";
import type { FirstSteps } from "@/lib/report/first-steps";

type Overview = ReportView<keyof AccountOverview> & {
  readonly first: FirstSteps | null;
  readonly atRiskBelow: ComponentProps<typeof AtRiskBelowLine>["below"];
};

/** Where the relationship stands, what holds it, what to do by when and what to ask: one screen. */
export function OverviewPage({ first, atRiskBelow, ...view }: Overview) {
  return (
    <AccountPage view="overview" {...view}>
      {first ? <FirstStepsCard first={first} viewer={view.viewer} isBesideLadder /> : null}
      <AtRiskBelowLine below={atRiskBelow} accountId={view.query.accountId} />
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
