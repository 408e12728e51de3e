import Link from "next/link";
import { entryHref } from "@/components/accounts/report/record-href";
import { PageSection } from "@/components/ui/page-section";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { ValueColumn, ValueEntry, ValueKind, ValueLedger } from "@/lib/report/value-ledger";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { LOCALE } from "@/lib/schemas/locale";

interface ValueLedgerPanelProps {
  ledger: ValueLedger;
  query: AccountReportQuery;
}

/** What they got from us beside what we got from them (C26). */
export function ValueLedgerPanel({ ledger, query }: ValueLedgerPanelProps) {
  return (
    <PageSection
      title="Value, both ways"
      id="value-ledger"
      description="What went over, by day; money only where somebody recorded it"
      isLong
    >
      <div className="grid gap-x-6 gap-y-4 lg:grid-cols-2">
        <Column title="They got from us" column={ledger.theyGot} query={query} />
        <Column title="We got from them" column={ledger.weGot} query={query} />
      </div>
    </PageSection>
  );
}

/** So many lines stand in a column; the sums below are of all. */
const MOST = 12;

interface ColumnProps extends Pick<ValueLedgerPanelProps, "query"> {
  title: string;
  column: ValueColumn;
}

function Column({ title, column: { entries, sums, withoutMoney }, query }: ColumnProps) {
  const next = entries[MOST];
  return (
    <table className="ledger">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Money</th>
        </tr>
      </thead>
      <tbody>
        {entries.length === 0 ? (
          <tr>
            <td colSpan={3} className="text-unknown">
              None recorded.
            </td>
          </tr>
        ) : null}
        {entries.slice(0, MOST).map((entry) => (
          <tr key={entry.id}>
            <td>{formatDay(dayOfMoment(entry.at))}</td>
            <td>
              <Link href={entryHref(entry.entry, query)} prefetch={false}>
                {entry.what || KIND_LABELS[entry.kind]}
              </Link>
              <small>{detailsOf(entry)}</small>
            </td>
            <td>
              {entry.money === null ? (
                <span className="text-unknown text-xs">none recorded</span>
              ) : (
                formatMoney(entry.money.cents, entry.money.currency)
              )}
            </td>
          </tr>
        ))}
        {next ? (
          <tr>
            <td colSpan={3} className="text-muted text-xs">
              <Link href={entryHref(next.entry, query)} prefetch={false} className="underline underline-offset-2">
                and {entries.length - MOST} before
              </Link>
              , counted below
            </td>
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Together
            {withoutMoney > 0 ? <small>{withoutWords(withoutMoney)}</small> : null}
          </th>
          <td>
            {sums.length === 0 ? <span className="font-normal text-unknown text-xs">none recorded</span> : null}
            {sums.map(({ currency, cents }) => (
              <span key={currency} className="block">
                {formatMoney(cents, currency)}
              </span>
            ))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const KIND_LABELS: { readonly [K in ValueKind]: string } = {
  result: "Result that arrived",
  "passed-on": "Gain passed on",
  idea: "Idea implemented",
  purchase: "Purchase",
  recommendation: "Recommendation",
  contribution: "Contribution",
};

const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

function detailsOf({ kind, result }: ValueEntry): string {
  if (result === null) return KIND_LABELS[kind];
  const { achieved, promised, unit, isConfirmed } = result;
  const by = isConfirmed ? "they confirm" : "we say";
  return `${KIND_LABELS[kind]}: ${number.format(achieved)} of ${number.format(promised)} ${unit}, ${by}`;
}

const withoutWords = (count: number) =>
  count === 1 ? "and 1 of which nobody recorded money" : `and ${count} of which nobody recorded money`;
