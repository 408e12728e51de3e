import Link from "next/link";
import type { AccountLine } from "@/components/account-list/account-line";
import { type Ground, rowOf } from "@/components/account-list/account-row";
import { changeWords } from "@/components/account-list/change-words";
import { ExportList } from "@/components/account-list/export-list";
import { listHref } from "@/components/account-list/list-href";
import { ListPages } from "@/components/account-list/list-pages";
import type { BulkGround } from "@/components/bulk-changes/bulk-values";
import { FirstStepsCard } from "@/components/first-steps/first-steps-card";
import { PageBody } from "@/components/layout/page-body";
import { SaveViewButton } from "@/components/saved-views/save-view-button";
import type { ViewsOfList } from "@/components/saved-views/view-values";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Archive, FileUp, ListChecks, SearchX } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { formatDay } from "@/lib/format/dates";
import { can } from "@/lib/permissions/can";
import type { AccountSum, AccountTotals } from "@/lib/report/account-totals";
import type { FirstSteps } from "@/lib/report/first-steps";
import type { Mover } from "@/lib/report/tell-mover";
import { ACCOUNTS_PER_PAGE, type AccountFilter, EVERYTHING, type Move } from "@/lib/schemas/account-filter";
import { listState } from "@/lib/schemas/list-state";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { Thresholds } from "@/lib/scoring";
import { AddAccounts } from "./add-accounts";
import { ColumnsMenu } from "./columns-menu";
import { CompareChoice } from "./compare-choice";
import { FilterBar } from "./filter-bar";
import { FilterChips, unnarrowed } from "./filter-chips";
import { filterFields } from "./filter-fields";
import { MovedSince } from "./moved-since";
import { PortfolioHead } from "./portfolio-head";
import { isNarrowed, PortfolioHeader } from "./portfolio-header";
import { PortfolioLegend, PortfolioTable } from "./portfolio-table";

interface PortfolioProps {
  accounts: readonly AccountLine[];
  total: number;
  totals: AccountTotals;
  money: OwnMoney;
  owners: readonly { readonly id: string; readonly name: string; readonly isHere: boolean }[];
  segments: readonly string[];
  views: ViewsOfList & { readonly hasDefault: boolean };
  filter: AccountFilter;
  thresholds: Thresholds;
  viewer: Parameters<typeof can>[0];
  now: Date;
  /** Null once the workspace has begun. */
  first: FirstSteps | null;
  comparison: ListComparison | null;
}

/** The list beside itself at the end of a day. */
interface ListComparison {
  readonly day: string;
  readonly totals: AccountTotals;
  readonly gone: AccountTotals;
  readonly now: AccountTotals;
  readonly moves: Readonly<Record<Move | "left", AccountSum>>;
  readonly movers: readonly Mover[];
  readonly standings: ReadonlyMap<string, { readonly isThere: boolean; readonly index: number | null }>;
}

export function Portfolio(props: PortfolioProps) {
  const { accounts, total, totals, money, thresholds, viewer, now, first, views, comparison } = props;
  // By itself the address of the list would open the view it begins with.
  const filter = { ...props.filter, view: props.filter.view ?? (views.hasDefault ? EVERYTHING : undefined) };
  const fields = filterFields({ ...props, isCompared: comparison !== null }, money.currency);
  const isFiltered = isNarrowed(filter);
  const isEmpty = total === 0 && !isFiltered;
  return (
    <>
      <PortfolioHeader {...{ views, filter, total, viewer }} />
      <PageBody>
        {first && !isFiltered ? <FirstStepsCard first={first} viewer={viewer} /> : null}
        {isEmpty ? (
          <NothingYet viewer={viewer} />
        ) : (
          <>
            <Figures {...{ filter, totals, money, comparison, now }} />
            <FilterBar path="/portfolio" filter={filter} fields={fields} hasGroups>
              <ColumnsMenu path="/portfolio" filter={filter} />
              <PortfolioLegend thresholds={thresholds} isCompared={comparison !== null} />
              <ExportList {...{ viewer, filter, total }} />
              <SaveViewButton views={views} state={listState(filter, { view: undefined })} />
            </FilterBar>
            <FilterChips path="/portfolio" filter={filter} fields={fields} />
            <Card className="overflow-hidden">
              {total === 0 ? (
                <NoMatch href={listHref("/portfolio", unnarrowed(filter))} />
              ) : (
                <PortfolioTable
                  rows={accounts.map((account) =>
                    portfolioRow(account, { thresholds, now, comparison, filter, viewer }),
                  )}
                  isCompared={comparison !== null}
                  {...{ filter, thresholds, total }}
                  bulk={bulkGround(props)}
                />
              )}
            </Card>
            <ListPages
              noun="accounts"
              page={filter.page}
              perPage={ACCOUNTS_PER_PAGE}
              total={total}
              hrefOf={(page) => listHref("/portfolio", filter, { page })}
            />
            <Elsewhere filter={filter} viewer={viewer} />
          </>
        )}
      </PageBody>
    </>
  );
}

/** What one can choose from to change many at once, for whoever may change accounts at all. */
function bulkGround({ viewer, owners, segments, filter, now }: PortfolioProps): BulkGround | null {
  if (!can(viewer, "account.update")) return null;
  const colleagues = owners.filter(({ isHere }) => isHere).map(({ id, name }) => ({ id, name }));
  const isArchived = filter.archived !== undefined;
  return { colleagues, segments, isArchived, dueOn: utcDayOf(now.getTime() + WEEK_MS) };
}

const WEEK_MS = 7 * DAY_MS;

/** How the list stands, and beside it how it stood on the day it is compared with. */
function Figures(props: Pick<PortfolioProps, "filter" | "totals" | "money" | "comparison" | "now">) {
  const { filter, totals, money, comparison, now } = props;
  return (
    <>
      <Card className="p-4">
        <PortfolioHead {...{ filter, money, comparison }} totals={comparison?.now ?? totals}>
          {filter.archived ? null : <Compared {...{ filter, comparison, now }} />}
        </PortfolioHead>
      </Card>
      {comparison === null ? null : <MovedSince {...comparison} filter={filter} />}
    </>
  );
}

type RowGround = Ground & Pick<PortfolioProps, "comparison" | "filter" | "viewer">;

function portfolioRow(account: AccountLine, { comparison, filter, viewer, ...ground }: RowGround) {
  const { next: _, ...words } = rowOf(account, ground);
  const renews = account.score?.renewsOn ?? account.renewsOn;
  const row = filter.columns?.includes("renews") && renews ? { ...words, renews: formatDay(renews) } : words;
  if (comparison === null) return isToEdit({ account, filter, viewer }) ? { ...row, mayEdit: true as const } : row;
  const before = comparison.standings.get(account.id);
  const sides = { now: account.score?.index ?? null, before: before?.isThere ? before : null };
  return { ...row, change: changeWords(sides) };
}

/** Of today's list alone: what stood on another day is not changed any more, and of what was archived nothing is. */
const isToEdit = ({ account, filter, viewer }: { account: AccountLine } & Pick<RowGround, "filter" | "viewer">) =>
  filter.archived === undefined && can(viewer, "account.update", account.ownerId);

function Compared({ filter, comparison, now }: Pick<PortfolioProps, "filter" | "comparison" | "now">) {
  const apart = { since: undefined, moved: undefined, stood: undefined };
  return (
    <CompareChoice
      path="/portfolio"
      state={listState(filter, { ...apart, sort: filter.sort === "change" ? undefined : filter.sort })}
      since={filter.since}
      day={comparison?.day ?? null}
      yesterday={utcDayOf(now.getTime() - DAY_MS)}
    />
  );
}

/** Where what was archived is found again, and what was changed of many at once. */
function Elsewhere({ filter, viewer }: Pick<PortfolioProps, "filter" | "viewer">) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 print:hidden">
      {filter.archived ? (
        <p className="text-muted text-sm">
          These accounts stand in no other list, sum or warning. To bring some back, choose them, then “Restore”.
        </p>
      ) : (
        <Link href={listHref("/portfolio", { archived: "1", view: filter.view })} className={quietLink}>
          <Archive aria-hidden="true" className="size-3.5" />
          Archived accounts
        </Link>
      )}
      {can(viewer, "account.update") ? (
        <Link href="/portfolio/changes" className={quietLink}>
          <ListChecks aria-hidden="true" className="size-3.5" />
          Changes of many accounts
        </Link>
      ) : null}
    </div>
  );
}

const quietLink =
  "inline-flex min-h-6 items-center gap-1.5 text-muted text-xs hover:text-foreground hover:underline pointer-coarse:min-h-11";

function NothingYet({ viewer }: { viewer: PortfolioProps["viewer"] }) {
  return (
    <Card>
      <EmptyState
        icon={FileUp}
        title="No accounts yet"
        action={<AddAccounts viewer={viewer} isProminent />}
        className="py-20"
      >
        Bring them in as a file from your CRM, with contacts and what happened so far, or begin with one. From its first
        interaction on, an account stands on its ladder.
      </EmptyState>
    </Card>
  );
}

function NoMatch({ href }: { href: string }) {
  return (
    <EmptyState icon={SearchX} title="No account matches" action={<LinkButton href={href}>Show all</LinkButton>}>
      Take a filter away, or search for fewer letters.
    </EmptyState>
  );
}
