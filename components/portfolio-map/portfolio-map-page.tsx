import Link from "next/link";
import { listHref } from "@/components/account-list/list-href";
import { RateNote } from "@/components/account-list/rate-note";
import { TableTwin } from "@/components/charts/table-twin";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { CompareChoice } from "@/components/portfolio/compare-choice";
import { FilterBar } from "@/components/portfolio/filter-bar";
import { FilterChips } from "@/components/portfolio/filter-chips";
import { filterFields } from "@/components/portfolio/filter-fields";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchX } from "@/components/ui/icons";
import { Table } from "@/components/ui/table";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { formatDay } from "@/lib/format/dates";
import { formatMoney, formatSums } from "@/lib/format/money";
import { formatScore } from "@/lib/format/scores";
import type { AccountSum } from "@/lib/report/account-totals";
import type { AccountFilter, PLACES } from "@/lib/schemas/account-filter";
import { viewPath } from "@/lib/schemas/account-view";
import { listState } from "@/lib/schemas/list-state";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { type MapDot, MapPicture } from "./map-picture";
import { PLACE_LABELS, PLACE_MEANINGS, QUARTER_LABELS } from "./quarter-words";

const PATH = "/portfolio/map";

interface PortfolioMapPageProps {
  dots: readonly (MapDot & { readonly ownerName: string | null })[];
  sums: readonly (AccountSum & { readonly place: (typeof PLACES)[number] })[];
  lines: { readonly pain: number; readonly goodwill: number };
  money: OwnMoney;
  day: string | null;
  owners: readonly { readonly id: string; readonly name: string }[];
  segments: readonly string[];
  filter: AccountFilter;
  now: Date;
}

/** Whether they stay because they want to or because they must: all accounts of a list in one picture. */
export function PortfolioMapPage(props: PortfolioMapPageProps) {
  const { dots, sums, lines, money, day, filter, now } = props;
  const fields = filterFields({ ...props, isCompared: false }, money.currency);
  return (
    <>
      <PageHeader
        title="Map"
        breadcrumbs={[{ label: "Portfolio", href: listHref("/portfolio", filter) }]}
        description="How gladly they stay, against how much leaving would hurt"
      />
      <PageBody>
        <FilterBar path={PATH} filter={filter} fields={fields} hasGroups>
          <CompareChoice
            path={PATH}
            state={listState(filter, { since: undefined, moved: undefined, stood: undefined })}
            since={filter.since}
            day={day}
            yesterday={utcDayOf(now.getTime() - DAY_MS)}
          />
        </FilterBar>
        <FilterChips path={PATH} filter={filter} fields={fields} />
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <Card className="min-w-0 p-4">
            {dots.length === 0 ? (
              <EmptyState icon={SearchX} title="Nobody has a place on the map yet">
                It takes an answer or two about how they find us, and one about how much they lean on us.
              </EmptyState>
            ) : (
              <>
                <MapPicture dots={dots} lines={lines} />
                <p className="pt-2 text-muted text-xs">{captionOf(props)}</p>
                <MapTable dots={dots} money={money} />
              </>
            )}
          </Card>
          <Places sums={sums} filter={filter} />
        </div>
        <RateNote money={money} sums={sums.flatMap(({ arr }) => arr)} />
      </PageBody>
    </>
  );
}

function captionOf({ dots, sums, day, filter }: PortfolioMapPageProps): string {
  const drawable = sums.filter(({ place }) => place !== "unplaced" && (filter.place?.includes(place) ?? true));
  const placed = drawable.reduce((sum, { count }) => sum + count, 0);
  const drawn = dots.length < placed ? `The ${dots.length} worth most of ${placed} are drawn. ` : "";
  const trails = day === null ? "" : ` A dashed line comes from where one lay on ${formatDay(day)}.`;
  return `${drawn}The larger the dot, the larger the ARR.${trails} No score reads what holds them.`;
}

/** Each part of the map with what lies in it; leads to exactly these. */
function Places({ sums, filter }: Pick<PortfolioMapPageProps, "sums" | "filter">) {
  return (
    <ul className="grid content-start gap-2 sm:grid-cols-2 lg:grid-cols-1">
      {sums.map(({ place, count, arr }) => (
        <li key={place}>
          <Link
            href={listHref("/portfolio", filter, { place: [place], moved: undefined, stood: undefined })}
            className="card block px-3 py-2.5 hover:bg-hover"
          >
            <span className="flex items-baseline justify-between gap-2 text-sm">
              <span className="font-medium">{PLACE_LABELS[place]}</span>
              <span className="tabular-nums">
                {count} · {arr.length > 0 ? formatSums(arr) : "–"}
              </span>
            </span>
            <span className="block text-muted text-xs">{PLACE_MEANINGS[place]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function MapTable({ dots, money }: Pick<PortfolioMapPageProps, "dots" | "money">) {
  return (
    <TableTwin>
      <Table caption="Accounts by goodwill and reliance">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Owner</th>
            <th scope="col" className="num">
              Goodwill
            </th>
            <th scope="col" className="num">
              Reliance
            </th>
            <th scope="col">Lies in</th>
            <th scope="col" className="num">
              ARR
            </th>
          </tr>
        </thead>
        <tbody>
          {dots.map(({ id, name, ownerName, goodwill, pain, quarter, own, before }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={viewPath("sides", id)}>{name}</Link>
              </th>
              <td>{ownerName ?? "no owner"}</td>
              <td className="num">{fromTo(before?.goodwill, goodwill)}</td>
              <td className="num">{fromTo(before?.pain, pain)}</td>
              <td>{QUARTER_LABELS[quarter]}</td>
              <td className="num">{own === null ? "–" : formatMoney(own, money.currency, { compact: true })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableTwin>
  );
}

/** "55 → 60" where it lay elsewhere on the day of comparison. */
function fromTo(before: number | undefined, now: number): string {
  const [from, to] = [before === undefined ? null : formatScore(before), formatScore(now)];
  return from === null || from === to ? to : `${from} → ${to}`;
}
