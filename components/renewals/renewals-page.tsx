import Link from "next/link";
import { ListPages } from "@/components/account-list/list-pages";
import { RateNote } from "@/components/account-list/rate-note";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ChoiceLink } from "@/components/ui/choice-link";
import { EmptyState } from "@/components/ui/empty-state";
import { CalendarCheck } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { PrintButton } from "@/components/ui/print-button";
import type { ShownRenewal } from "@/lib/report/renewal-desk";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { RENEWAL_ASKS, type RenewalAsk, type RenewalQuery } from "@/lib/schemas/renewal";
import { RenewalItem } from "./renewal-item";
import { ASK_MEANINGS, ASK_TITLES, renewalSumWords } from "./renewal-words";

interface RenewalsPageProps {
  lines: readonly ShownRenewal[];
  money: OwnMoney;
  whose: "me" | "everybody";
  isCut: boolean;
  query: Pick<RenewalQuery, "asks" | "page">;
  now: Date;
}

/** The disagreement desk: two independent calls on each renewal, who decides where they differ, and what became of it. */
export function RenewalsPage({ lines, money, whose, isCut, query, now }: RenewalsPageProps) {
  const hrefTo = hrefsOf(whose);
  return (
    <>
      <PageHeader
        title="Renewals"
        description="What we expect of each, what the score says, and what became of it"
        actions={lines.length > 0 ? <PrintButton>Print</PrintButton> : null}
      />
      <PageBody className="print:space-y-2">
        <WhoseChoice whose={whose} />
        {lines.length === 0 ? <NoRenewal whose={whose} /> : null}
        {query.asks === undefined ? null : (
          <Link href={hrefTo()} className="text-accent text-sm underline underline-offset-2 print:hidden">
            All that renewals ask for
          </Link>
        )}
        {inOrder(lines)
          .filter((ask) => query.asks === undefined || ask === query.asks)
          .map((ask) => (
            <AskSection key={ask} ask={ask} lines={lines} money={money} query={query} hrefTo={hrefTo} now={now} />
          ))}
        {isCut ? (
          <p className="text-muted text-sm">
            The nearest ones stand here; there are more.{" "}
            <Link href="/portfolio?sort=act" className="text-accent underline underline-offset-2 print:hidden">
              The portfolio has all of them by their last moment to act
            </Link>
          </p>
        ) : null}
        {lines.length > 0 ? <HowItIsMade whose={whose} isCut={isCut} /> : null}
        <RateNote money={money} sums={lines.flatMap(amountOf)} />
      </PageBody>
    </>
  );
}

type HrefTo = (asks?: RenewalAsk, page?: number) => string;

const hrefsOf =
  (whose: RenewalsPageProps["whose"]): HrefTo =>
  (asks, page) =>
    `/renewals?owner=${whose}${asks ? `&asks=${asks}` : ""}${page ? `&page=${page}` : ""}`;

/** Of each so many stand together on one page; the others have pages of their own. */
const FIRST = 25;
const PER_PAGE = 50;

interface AskSectionProps extends Pick<RenewalsPageProps, "lines" | "money" | "query" | "now"> {
  ask: RenewalAsk;
  hrefTo: HrefTo;
}

function AskSection({ ask, lines, money, query: { asks, page }, hrefTo, now }: AskSectionProps) {
  const asked = ownFirst(lines.filter((line) => line.asks === ask));
  if (asked.length === 0 && asks === undefined) return null;
  const shown = asks === undefined ? asked.slice(0, FIRST) : asked.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return (
    <PageSection
      title={ASK_TITLES[ask]}
      description={`${renewalSumWords(asked, money)} · ${ASK_MEANINGS[ask]}`}
      isFlush
      isLong
    >
      <ul className="divide-y divide-border">
        {shown.map((line) => (
          <RenewalItem key={line.accountId} line={line} now={now} />
        ))}
      </ul>
      {asks === undefined && asked.length > shown.length ? (
        <p className="border-border border-t px-4 py-3 text-muted text-sm">
          {`The first ${shown.length} of ${asked.length} stand here. `}
          <Link href={hrefTo(ask)} className="text-accent underline underline-offset-2 print:hidden">
            {`See all ${asked.length}`}
            <span className="sr-only">{`: ${ASK_TITLES[ask]}`}</span>
          </Link>
        </p>
      ) : null}
      {asks === undefined ? null : (
        <div className="px-4 py-3 empty:hidden">
          <ListPages
            {...{ page, perPage: PER_PAGE, total: asked.length }}
            noun="renewals"
            hrefOf={(other) => hrefTo(ask, other)}
          />
        </div>
      )}
    </PageSection>
  );
}

/** What has a rate is summed in the own currency already. */
const amountOf = ({ account: { arrCents, ownArrCents, currency } }: ShownRenewal) =>
  arrCents === null || ownArrCents !== null ? [] : [{ currency, cents: arrCents }];

/** Whoever decides comes to decide; whoever answers for accounts, to say what they expect. */
const inOrder = (lines: readonly ShownRenewal[]): readonly RenewalAsk[] =>
  lines.some(({ asks, canDo }) => asks === "decision" && canDo)
    ? RENEWAL_ASKS.toSorted((a, b) => Number(b === "decision") - Number(a === "decision"))
    : RENEWAL_ASKS;

/** What asks for the reader stands before what asks for others, each by its day. */
const ownFirst = (lines: readonly ShownRenewal[]) => lines.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));

function HowItIsMade({ whose, isCut }: Pick<RenewalsPageProps, "whose" | "isCut">) {
  return (
    <p className="max-w-prose text-muted text-xs print:max-w-none">
      {`Here ${isCut ? "stand the nearest renewals" : "stands every renewal"}${whose === "me" ? " of your accounts" : ""} of the coming six months, and of the last three where nobody has said what became of it. `}
      Neither call moves the other, and neither moves a score; a call that is changed counts from then. They differ
      where one sees trouble and the other sees none; “Watch” and “At risk” are trouble, “In doubt” is too.
    </p>
  );
}

const CHOICES = { me: "My accounts", everybody: "Everybody’s" } as const;

function WhoseChoice({ whose }: Pick<RenewalsPageProps, "whose">) {
  return (
    <nav aria-label="Whose renewals" className="flex flex-wrap items-center gap-1.5 text-muted text-xs print:hidden">
      {(["me", "everybody"] as const).map((one) => (
        <ChoiceLink key={one} href={`/renewals?owner=${one}`} isChosen={one === whose}>
          {CHOICES[one]}
        </ChoiceLink>
      ))}
    </nav>
  );
}

function NoRenewal({ whose }: Pick<RenewalsPageProps, "whose">) {
  return (
    <Card>
      <EmptyState
        icon={CalendarCheck}
        title={
          whose === "me"
            ? "None of your accounts renews in the coming six months"
            : "No renewal in the coming six months"
        }
        action={<LinkButton href="/portfolio?sort=act">See the days to act</LinkButton>}
        className="py-16"
      >
        An account stands here once its contract, or the day on which it renews, is recorded and near.
      </EmptyState>
    </Card>
  );
}
