import Link from "next/link";
import type { ReactNode } from "react";
import { RISK_TONES } from "@/components/account-list/risk-tones";
import { offersTo } from "@/components/accounts/report/offers-to";
import { PaperLine } from "@/components/accounts/report/paper-line";
import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { PageHeader } from "@/components/layout/page-header";
import { AddMenu } from "@/components/registers/add-menu";
import { Badge } from "@/components/ui/badge";
import { ClipboardList, MessageSquarePlus, Pencil, Presentation, Printer, SquareCheckBig } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { actWords, nearnessWords, noticePassedWords } from "@/lib/format/act-words";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import type { ReportAccount } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { type AccountPlace, viewPath } from "@/lib/schemas/account-view";

interface AccountHeaderProps extends HeadView {
  place: AccountPlace;
}

/** Who they are, and what one can do from here; the same above every view. */
export function AccountHeader({ place, ...view }: AccountHeaderProps) {
  const { report, viewer } = view;
  const { account, moment, standing } = report;
  const isShownToThem = place === "agenda";
  return (
    <PageHeader
      title={account.name}
      breadcrumbs={[
        { label: "Accounts", href: "/accounts" },
        ...(account.parent ? [{ label: account.parent.name, href: `/accounts/${account.parent.id}` }] : []),
      ]}
      badges={
        <Internal isKept={isShownToThem}>
          <Badge tone={RISK_TONES[standing]}>{RISK_LABELS[standing]}</Badge>
          {account.isOfToday ? null : <Badge>{TIER_LABELS[account.tier]} tier</Badge>}
          {account.isArchived && !account.isOfToday ? <Badge tone="caution">Archived</Badge> : null}
        </Internal>
      }
      description={
        <>
          <Internal isKept={isShownToThem}>
            <Particulars report={report} />
          </Internal>
          <PaperLine asOfDay={moment.asOfDay} zone={viewer.timeZone} />
        </>
      }
      actions={<Actions place={place} {...view} />}
    />
  );
}

/** What lies on the table between both sides on paper says nothing of how we judge them. */
const Internal = ({ isKept, children }: { isKept: boolean; children: ReactNode }) => (
  <div className={isKept ? "contents print:hidden" : "contents"}>{children}</div>
);

function Particulars({ report }: Pick<AccountHeaderProps, "report">) {
  const { account, moment } = report;
  const { arrCents, currency, ownerName, startedOn, segment, industry } = account;
  const parts = [
    // Nobody had recorded the account then; under the banner of another day these say of which day they are.
    account.isOfToday ? `Not recorded yet on that day. Today: ${TIER_LABELS[account.tier].toLowerCase()} tier` : null,
    account.isOfToday && account.isArchived ? "archived" : null,
    arrCents === null ? null : `${formatMoney(arrCents, currency)} a year`,
    ...actParts(report),
    ownerName === null ? "no owner" : `owned by ${ownerName}`,
    startedOn === null ? null : `customer since ${formatDay(startedOn)}`,
    [industry, segment].filter(Boolean).join(", ") || null,
  ].filter((part) => part !== null);
  return (
    <>
      {/* A dot stands between two facts; at the beginning of a line it lies outside the box, and is cut off. */}
      <div className="overflow-hidden">
        <ul className="dotted -ml-4 flex flex-wrap tabular-nums">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </div>
      {account.hasBelow ? <Children account={account} isThen={isThen(moment)} /> : null}
    </>
  );
}

/** The last moment to act first, named and counted; then the renewal, where that is not the moment itself. */
function actParts({ act, renewsOn, moment: { asOfDay } }: HeadView["report"]) {
  if (act === null) return [];
  const passed = noticePassedWords(act);
  return [
    `${actWords(act, asOfDay)}, ${nearnessWords(act.on, asOfDay)}${passed ? ` (${passed})` : ""}`,
    renewsOn === null || renewsOn === act.on ? null : actWords({ kind: "renewal", on: renewsOn }, asOfDay),
  ];
}

/** Nobody keeps what hung below it on another day. */
function Children({ account, isThen: isOfThen }: { account: ReportAccount; isThen: boolean }) {
  const more = account.childCount - account.children.length;
  return (
    <p className="flex flex-wrap gap-x-2">
      {account.childCount === 0 ? null : isOfThen ? "Below it today:" : "Below it:"}
      {account.children.map((child) => (
        <Link
          key={child.id}
          href={`/accounts/${child.id}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-foreground hover:underline"
        >
          {child.name}
        </Link>
      ))}
      {more > 0 ? <span>and {more} more</span> : null}
      <Link
        href={viewPath("tree", account.id)}
        prefetch={false}
        className="inline-flex min-h-6 items-center text-accent hover:underline print:hidden"
      >
        All below it
      </Link>
    </p>
  );
}

function Actions({ place, report, viewer, query }: AccountHeaderProps) {
  const path = `/accounts/${report.account.id}`;
  return (
    <>
      <Printing place={place} query={query} />
      {place === "brief" ? null : (
        <LinkButton href={reportHref(query, "brief")} prefetch={false} title="Before the meeting: one sheet">
          <ClipboardList aria-hidden="true" />
          Brief
        </LinkButton>
      )}
      {place === "review" ? null : (
        <LinkButton
          href={reportHref(query, "review")}
          variant="ghost"
          size="icon"
          prefetch={false}
          aria-label="Review pack"
          title="For the review meeting: an edition for ourselves and one for the customer"
        >
          <Presentation aria-hidden="true" />
        </LinkButton>
      )}
      {offersTo("account.update", { report, viewer }) ? (
        <LinkButton href={`${path}/edit`} variant="ghost" prefetch={false}>
          <Pencil aria-hidden="true" />
          <span className="max-sm:sr-only">Edit</span>
        </LinkButton>
      ) : null}
      {offersTo("register.write", { report, viewer }) ? <AddMenu accountId={report.account.id} /> : null}
      {offersTo("interaction.write", { report, viewer }) ? (
        <LinkButton href={`${path}/interactions/new`} prefetch={false}>
          <MessageSquarePlus aria-hidden="true" />
          <span className="max-sm:sr-only">Log</span>
        </LinkButton>
      ) : null}
      {offersTo("assessment.write", { report, viewer }) ? (
        <LinkButton href={`${path}/assess`} variant="primary" prefetch={false}>
          <SquareCheckBig aria-hidden="true" />
          Score it
        </LinkButton>
      ) : null}
    </>
  );
}

/** A view prints itself; from the overview one prints all of them, as the sheets of a meeting. */
function Printing({ place, query }: Pick<AccountHeaderProps, "place" | "query">) {
  if (place !== "overview") {
    return (
      <PrintButton
        variant={place === "paper" ? "primary" : "ghost"}
        size="icon"
        aria-label="Print"
        title="Print"
        className="max-sm:hidden"
      />
    );
  }
  return (
    <LinkButton
      href={reportHref(query, "paper")}
      variant="ghost"
      size="icon"
      prefetch={false}
      aria-label="For paper"
      title="Everything on paper, for a meeting"
      className="max-sm:hidden"
    >
      <Printer aria-hidden="true" />
    </LinkButton>
  );
}
