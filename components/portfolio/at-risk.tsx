import { Printer, ShieldCheck } from "lucide-react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { formatInstant } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { type AtRiskLine, AtRiskTable } from "./at-risk-table";
import { PrintButton } from "./print-button";

interface AtRiskProps {
  lines: readonly AtRiskLine[];
  viewer: { readonly workspaceName: string; readonly timeZone: string };
  now: Date;
}

/** For the board: what is in danger, why, since when, and who acts. One page, on paper too. */
export function AtRisk({ lines, viewer, now }: AtRiskProps) {
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
        actions={
          lines.length > 0 ? (
            <PrintButton>
              <Printer aria-hidden="true" />
              Print
            </PrintButton>
          ) : null
        }
      />
      <PageBody className="print:space-y-2 print:[&_.data-table_*]:text-[8pt] print:[&_.data-table_*]:leading-tight print:[&_.data-table_:is(td,th)]:px-1.5 print:[&_.data-table_:is(td,th)]:py-1">
        {groups.length === 0 ? <NobodyAtRisk /> : null}
        {groups.map((group) => (
          <PageSection
            key={group.title}
            title={group.title}
            description={sumWords(group.lines)}
            isFlush
            className="print:break-inside-auto"
          >
            <AtRiskTable caption={group.title} lines={group.lines} now={now} />
          </PageSection>
        ))}
        {groups.length > 0 ? (
          <p className="text-muted text-xs">
            A rule of triage, not a forecast: warnings add up, three points mean at risk. “After” a day: nothing was
            recorded since, and time alone has led here.
          </p>
        ) : null}
      </PageBody>
    </>
  );
}

/** "12 relationships, €3.4m + £1.1m ARR, 2 unknown". Currencies are never mixed: a rate would be a guess. */
function sumWords(lines: readonly AtRiskLine[]): string {
  const sums = new Map<string, number>();
  for (const { account } of lines) {
    if (account.arrCents !== null) sums.set(account.currency, (sums.get(account.currency) ?? 0) + account.arrCents);
  }
  const money = [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([code, cents]) => formatMoney(cents, code, { compact: true }));
  const missing = lines.filter(({ account }) => account.arrCents === null).length;
  const number = `${lines.length} ${lines.length === 1 ? "relationship" : "relationships"}`;
  return [
    number,
    money.length > 0 ? `${money.join(" + ")} ARR` : "",
    missing > 0 ? `${missing} without a known ARR` : "",
  ]
    .filter(Boolean)
    .join(", ");
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
