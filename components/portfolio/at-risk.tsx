import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { PrintButton } from "@/components/ui/print-button";
import { formatInstant } from "@/lib/format/dates";
import { formatSums } from "@/lib/format/money";
import { AT_RISK_ORDERS, type AtRiskOrder } from "@/lib/schemas/account-filter";
import { type AtRiskLine, AtRiskTable } from "./at-risk-table";

interface AtRiskProps {
  lines: readonly AtRiskLine[];
  order: AtRiskOrder;
  viewer: { readonly workspaceName: string; readonly timeZone: string; readonly currency: string };
  now: Date;
}

/** For the board: what is in danger, why, since when, and who acts. One page, on paper too. */
export function AtRisk({ lines, order, viewer, now }: AtRiskProps) {
  const isAtRisk = ({ account }: AtRiskLine) => account.score?.riskLevel === "at-risk";
  const groups = [
    { title: "At risk", lines: lines.filter(isAtRisk) },
    { title: "Watch", lines: lines.filter((line) => !isAtRisk(line)) },
  ].filter((group) => group.lines.length > 0);
  return (
    <>
      <PageHeader
        title="At risk"
        description={`${viewer.workspaceName}, ${formatInstant(now, viewer.timeZone)}`}
        actions={lines.length > 0 ? <PrintButton>Print</PrintButton> : null}
      />
      <PageBody className="print:space-y-2 print:[&_.data-table_*]:text-[8pt] print:[&_.data-table_*]:leading-tight print:[&_.data-table_:is(td,th)]:px-1.5 print:[&_.data-table_:is(td,th)]:py-1">
        {groups.length === 0 ? <NobodyAtRisk /> : <OrderChoice order={order} />}
        {groups.map((group) => (
          <PageSection
            key={group.title}
            title={group.title}
            description={`${sumWords(group.lines, viewer.currency)} · ${ORDERS[order].words}`}
            isFlush
            className="print:break-inside-auto"
          >
            <AtRiskTable caption={group.title} lines={group.lines} now={now} />
          </PageSection>
        ))}
        {groups.length > 0 ? (
          <HowItIsMade hasUnknownDay={lines.some(({ spell }) => spell?.isRecorded === false)} />
        ) : null}
      </PageBody>
    </>
  );
}

const ORDERS: Record<AtRiskOrder, { readonly label: string; readonly words: string }> = {
  renewal: { label: "Renewal", words: "the nearest renewal first" },
  warnings: { label: "Warnings", words: "the heaviest warnings first" },
  arr: { label: "ARR", words: "the largest ARR first, each currency for itself" },
};

function OrderChoice({ order }: { order: AtRiskOrder }) {
  return (
    <nav aria-label="Order of the list" className="flex flex-wrap items-center gap-1.5 text-muted text-xs print:hidden">
      <span className="pr-1">Ordered by</span>
      {AT_RISK_ORDERS.map((one) => (
        <Link
          key={one}
          href={one === "renewal" ? "/at-risk" : `/at-risk?order=${one}`}
          aria-current={one === order ? "true" : undefined}
          className={cn(
            "inline-flex min-h-7 items-center rounded-full border px-2.5 pointer-coarse:min-h-11",
            one === order
              ? "border-transparent bg-accent-soft font-medium text-accent"
              : "border-border hover:border-border-strong hover:text-foreground",
          )}
        >
          {ORDERS[one].label}
        </Link>
      ))}
    </nav>
  );
}

/** "12 relationships, €3.4m + £1.1m ARR, 2 without a known ARR" */
function sumWords(lines: readonly AtRiskLine[], ownCurrency: string): string {
  const sums = new Map<string, number>();
  for (const { account } of lines) {
    if (account.arrCents !== null) sums.set(account.currency, (sums.get(account.currency) ?? 0) + account.arrCents);
  }
  const rank = (currency: string) => (currency === ownCurrency ? "" : currency);
  const inOrder = [...sums].sort(([a], [b]) => rank(a).localeCompare(rank(b), "en"));
  const money = formatSums(inOrder.map(([currency, cents]) => ({ currency, cents })));
  const missing = lines.filter(({ account }) => account.arrCents === null).length;
  const number = `${lines.length} ${lines.length === 1 ? "relationship" : "relationships"}`;
  return [number, money ? `${money} ARR` : "", missing > 0 ? `${missing} without a known ARR` : ""]
    .filter(Boolean)
    .join(", ");
}

function HowItIsMade({ hasUnknownDay }: { hasUnknownDay: boolean }) {
  return (
    <p className="max-w-prose text-muted text-xs print:max-w-none">
      Here stands every active account with a warning sign. A sign counts one to three points; three points together
      mean at risk, fewer mean watch. That tells whom to look at first, not who will leave.
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
