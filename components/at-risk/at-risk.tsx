import Link from "next/link";
import { RateNote } from "@/components/account-list/rate-note";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { CompareChoice } from "@/components/portfolio/compare-choice";
import { Card } from "@/components/ui/card";
import { ChoiceLink } from "@/components/ui/choice-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ShieldCheck } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { PrintButton } from "@/components/ui/print-button";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { formatDay, formatInstant } from "@/lib/format/dates";
import type { AccountSum } from "@/lib/report/account-totals";
import { AT_RISK_ORDERS, type AtRiskOrder } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { type AtRiskLine, atRiskRow } from "./at-risk-row";
import { AtRiskTable } from "./at-risk-table";
import { limitWords, sumWords, unjudgedWords } from "./at-risk-words";
import { NoLonger, type NoLongerProps } from "./no-longer";
import { Overridden, type OverriddenProps } from "./overridden";

interface AtRiskGroup {
  readonly level: "at-risk" | "watch";
  /** Of all of them, also those that have no line. */
  readonly sum: AccountSum;
  /** The same on the day the page is compared with. */
  readonly sumThen: AccountSum | null;
  readonly lines: readonly AtRiskLine[];
}

interface AtRiskProps {
  money: OwnMoney;
  /** Accounts of which too little is known to say. */
  unjudged: AccountSum;
  groups: readonly AtRiskGroup[];
  overridden: OverriddenProps["overridden"];
  order: AtRiskOrder;
  since: string | undefined;
  comparison: { readonly day: string; readonly noLonger: NoLongerProps["noLonger"] } | null;
  viewer: { readonly workspaceName: string; readonly timeZone: string };
  now: Date;
}

/** For the board: what is in danger, why, since when, and who acts. One page, on paper too. */
export function AtRisk({ groups, money, unjudged, overridden, order, since, comparison, viewer, now }: AtRiskProps) {
  const filled = groups.filter(({ sum }) => sum.count > 0);
  const hasUnknownDay = filled.some(({ lines }) => lines.some(({ spell }) => spell?.isRecorded === false));
  return (
    <>
      <PageHeader
        title="At risk"
        description={`${viewer.workspaceName}, ${formatInstant(now, viewer.timeZone)}`}
        actions={filled.length > 0 ? <PrintButton>Print</PrintButton> : null}
      />
      <PageBody className="print:space-y-2">
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {filled.length === 0 ? null : <OrderChoice order={order} since={since} />}
          <CompareChoice
            path="/at-risk"
            state={order === "act" ? "" : `order=${order}`}
            since={since}
            day={comparison?.day ?? null}
            yesterday={utcDayOf(now.getTime() - DAY_MS)}
          />
        </div>
        {filled.length === 0 ? <NobodyAtRisk /> : null}
        {filled.map(({ level, sum, sumThen, lines }) => (
          <PageSection
            key={level}
            title={TITLES[level]}
            description={[
              sumWords(sum),
              sumThen && comparison ? `on ${formatDay(comparison.day)}: ${sumWords(sumThen)}` : null,
              ORDERS[order].words,
            ]
              .filter(Boolean)
              .join(" · ")}
            isFlush
            isLong
          >
            {lines.length > 0 ? (
              <AtRiskTable caption={TITLES[level]} rows={lines.map((line) => atRiskRow(line, now))} />
            ) : null}
            <Rest
              words={limitWords(lines.length, sum.count)}
              href={`/portfolio?risk=${level}&${ORDERS[order].query}`}
            />
          </PageSection>
        ))}
        <Overridden overridden={overridden} />
        {comparison === null ? null : <NoLonger {...comparison} />}
        {unjudgedWords(unjudged) === null ? null : (
          <p className="text-muted text-sm print:text-xs">
            {unjudgedWords(unjudged)}{" "}
            <Link href="/portfolio?risk=unknown" className="text-accent underline underline-offset-2 print:hidden">
              See what we do not know
            </Link>
          </p>
        )}
        {filled.length > 0 ? <HowItIsMade hasUnknownDay={hasUnknownDay} /> : null}
        <RateNote money={money} sums={filled.flatMap(({ sum }) => sum.arr)} />
      </PageBody>
    </>
  );
}

const TITLES = { "at-risk": "At risk", watch: "Watch" } as const;

/** That there are more than stand here, and where they do. */
function Rest({ words, href }: { words: string | null; href: string }) {
  if (words === null) return null;
  return (
    <p className="border-border border-t px-4 py-3 text-muted text-sm">
      {words}{" "}
      <Link href={href} className="text-accent underline-offset-2 hover:underline">
        The portfolio has all of them
      </Link>
    </p>
  );
}

/** Each with what puts the portfolio in the same order. */
const ORDERS: Record<AtRiskOrder, { readonly label: string; readonly words: string; readonly query: string }> = {
  act: { label: "Last moment", words: "the nearest last moment to act first", query: "sort=act" },
  warnings: { label: "Warnings", words: "the heaviest warnings first", query: "sort=risk&dir=desc" },
  arr: { label: "ARR", words: "the largest ARR first", query: "sort=arr&dir=desc" },
};

function OrderChoice({ order, since }: { order: AtRiskOrder; since: string | undefined }) {
  const hrefOf = (one: AtRiskOrder) => {
    const query = new URLSearchParams({ ...(one === "act" ? {} : { order: one }), ...(since ? { since } : {}) });
    return query.size === 0 ? "/at-risk" : `/at-risk?${query}`;
  };
  return (
    <nav aria-label="Order of the list" className="flex flex-wrap items-center gap-1.5 text-muted text-xs print:hidden">
      <span className="pr-1">Ordered by</span>
      {AT_RISK_ORDERS.map((one) => (
        <ChoiceLink key={one} href={hrefOf(one)} isChosen={one === order}>
          {ORDERS[one].label}
        </ChoiceLink>
      ))}
    </nav>
  );
}

function HowItIsMade({ hasUnknownDay }: { hasUnknownDay: boolean }) {
  return (
    <p className="max-w-prose text-muted text-xs print:max-w-none">
      Here stands every active account with a warning sign. A sign counts one to three points; three points together
      mean at risk, fewer mean watch. That tells whom to look at first, not who will leave. The last moment to act is
      the last day for notice, the end of what holds them, or the renewal, whichever comes first.
      {hasUnknownDay
        ? " “Some day after” a date: no entry raised the warning. What was recorded up to that day has aged since."
        : null}
    </p>
  );
}

function NobodyAtRisk() {
  return (
    <Card>
      <EmptyState
        icon={ShieldCheck}
        title="No active relationship carries a warning"
        action={<LinkButton href="/portfolio?risk=unknown">See what we do not know</LinkButton>}
        className="py-16"
      >
        That can mean all is well, or that we do not hear enough. The portfolio shows which.
      </EmptyState>
    </Card>
  );
}
