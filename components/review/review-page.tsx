import "./internal-paper.css";
import { AccountPage } from "@/components/accounts/report/account-page";
import { StandingPanel } from "@/components/accounts/report/judgement/standing-panel";
import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { ChangePanel } from "@/components/accounts/report/why/change-panel";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import type { ReviewPeriod } from "@/lib/calendar/review-period";
import type { AccountOverview } from "@/lib/report/account-overview";
import type { ReportChange } from "@/lib/report/account-report";
import type { GivenEdition } from "@/lib/report/given-edition";
import type { InternalPack } from "@/lib/report/internal-pack";
import type { WrittenBlock } from "@/lib/report/pack-blocks";
import { packHref } from "@/lib/schemas/review-pack";
import { periodWords } from "./given/period-words";
import { shownSections } from "./given/shown-sections";
import { GivenPanel } from "./given-panel";
import { ActionsPanel, AvoidPanel, GapPanel, RenewalPanel, ThreadsPanel } from "./internal-panels";
import { MissingPanel } from "./missing-panel";
import { PackBlocks } from "./pack-blocks";
import { PeriodBar } from "./period-bar";

interface ReviewPageProps extends ReportView<keyof AccountOverview> {
  period: ReviewPeriod;
  change: ReportChange;
  ours: InternalPack;
  /** What there is for them, and what of it they are told. */
  theirs: GivenEdition;
  told: GivenEdition;
  blocks: readonly WrittenBlock[];
  /** What the customer is not told, by its id; null where the address does not say it soundly. */
  left: readonly string[] | null;
}

/** A review pack for ourselves: how we judge them and what we do, what is written for either side, and what they are given. */
export function ReviewPage({ period, change, ours, theirs, told, blocks, left, ...view }: ReviewPageProps) {
  const { report, query, viewer } = view;
  const { accountId } = query;
  const { today } = report.moment;
  const pack = { accountId, period, left: left ?? [] };
  return (
    <AccountPage view="review" {...view}>
      <div className="internal-paper flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <PeriodBar accountId={accountId} period={period} today={today} />
        {/* A document of its own: what this page was made of would stay in one that is only drawn anew, and be saved along. */}
        <a href={packHref(pack, "customer")} className={cn(buttonStyle({ variant: "primary" }), "print:hidden")}>
          The customer’s edition
        </a>
      </div>
      {left === null ? (
        <Notice kind="warn" title="What was left out cannot be read from this address">
          Every line below is told to the customer. Leave out again what is not for them.
        </Notice>
      ) : null}
      <Notice
        kind="warn"
        title={`For ourselves: review of ${periodWords(new Date(period.beginsOn), new Date(period.endsOn))}`}
      >
        This edition stays with us. What the customer is given is an edition of its own, made of what both sides know.
      </Notice>
      <StandingPanel {...view} />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem] print:block print:space-y-3">
        <ChangePanel {...view} report={{ ...report, change }} isFixed />
        <div className="min-w-0 space-y-3 print:columns-2 print:gap-3">
          <RenewalPanel renewal={ours.renewal} standing={report.standing} />
          <GapPanel twoSided={report.score.twoSided} query={query} />
          <ThreadsPanel threads={ours.threads} query={query} />
          <AvoidPanel avoid={ours.avoid} query={query} />
          <ActionsPanel actions={ours.actions} query={query} today={today} />
        </div>
      </div>
      <PackBlocks
        blocks={blocks}
        place={{ accountId, ...period }}
        canWrite={offersTo("account.update", { report, viewer })}
      />
      <MissingPanel edition={theirs} query={query} />
      <GivenPanel sections={shownSections(theirs, told)} pack={pack} />
    </AccountPage>
  );
}
