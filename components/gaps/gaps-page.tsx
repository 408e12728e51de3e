import type { ReactNode } from "react";
import type { AccountLine } from "@/components/account-list/account-line";
import { RateNote } from "@/components/account-list/rate-note";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { FilterBar } from "@/components/portfolio/filter-bar";
import { FilterChips } from "@/components/portfolio/filter-chips";
import { filterFields } from "@/components/portfolio/filter-fields";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Scale } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { PrintButton } from "@/components/ui/print-button";
import type { AccountSum } from "@/lib/report/account-totals";
import type { GapSums, ReachSums } from "@/lib/report/gap-sums";
import { type AccountFilter, type GapFilter, gapFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { Thresholds } from "@/lib/scoring";
import { gapRow } from "./gap-row";
import { accountSumWords, comparedWords, reachWords } from "./gap-sum-words";
import { GapsTable } from "./gaps-table";

interface GapsPageProps {
  clear: readonly AccountLine[];
  possible: readonly AccountLine[];
  sums: GapSums;
  reach: ReachSums;
  money: OwnMoney;
  thresholds: Thresholds;
  owners: readonly { readonly id: string; readonly name: string }[];
  segments: readonly string[];
  filter: GapFilter;
  now: Date;
}

const PATH = "/gaps";

/** Where we may think that we are married, and they do not: what to talk about first. */
export function GapsPage({
  clear,
  possible,
  sums,
  reach,
  money,
  thresholds,
  filter: asked,
  now,
  ...around
}: GapsPageProps) {
  const filter: AccountFilter = { ...asked, sort: "name", dir: "asc", page: 1 };
  const fields = filterFields({ ...around, isCompared: false }, money.currency).filter(
    ({ name }) => name in gapFilter.shape,
  );
  const table = (accounts: readonly AccountLine[], isClear: boolean) => ({
    ...{ filter, thresholds },
    rows: accounts.map((account) => gapRow(account, { isClear, currency: money.currency, now })),
  });
  const hasGap = clear.length + possible.length > 0;
  return (
    <>
      <PageHeader
        title="Gaps"
        description="Where we and they see the relationship differently, the greatest gap times ARR first"
        actions={hasGap ? <PrintButton>Print</PrintButton> : null}
      />
      <PageBody>
        <Card className="space-y-1 p-4 text-sm">
          <p>{comparedWords(sums)}</p>
          <p className="text-muted">{reachWords(reach)}</p>
        </Card>
        <FilterBar path={PATH} filter={filter} fields={fields} />
        <FilterChips path={PATH} filter={filter} fields={fields} />
        {hasGap ? null : <NoGap />}
        <Gaps title="Clear gaps" sum={sums.clear} shown={clear.length} why="more than chance makes of so many answers">
          <GapsTable caption="Clear gaps" {...table(clear, true)} />
        </Gaps>
        <Gaps
          title="Possible gaps"
          sum={sums.possible}
          shown={possible.length}
          why="too few answers to be sure: ask more"
        >
          <GapsTable caption="Possible gaps" {...table(possible, false)} />
        </Gaps>
        <RateNote money={money} sums={[...sums.clear.arr, ...sums.possible.arr]} />
      </PageBody>
    </>
  );
}

interface GapsProps {
  title: string;
  sum: AccountSum;
  shown: number;
  why: string;
  children: ReactNode;
}

function Gaps({ title, sum, shown, why, children }: GapsProps) {
  if (shown === 0) return null;
  return (
    <PageSection title={title} description={`${accountSumWords(sum)} · ${why}`} isFlush isLong>
      {children}
      {shown < sum.count ? (
        <p className="border-border border-t px-4 py-3 text-muted text-sm">
          {`The first ${shown} of ${sum.count} stand here: narrow them by owner, tier or segment to see others.`}
        </p>
      ) : null}
    </PageSection>
  );
}

function NoGap() {
  return (
    <Card>
      <EmptyState
        icon={Scale}
        title="No gap between us and them"
        action={<LinkButton href="/pulses/new">Ask them</LinkButton>}
      >
        That can mean that both sides see it alike, or that one of them was not asked yet.
      </EmptyState>
    </Card>
  );
}
