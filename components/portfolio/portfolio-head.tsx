import Link from "next/link";
import type { ReactNode } from "react";
import { listHref } from "@/components/account-list/list-href";
import { RateNote } from "@/components/account-list/rate-note";
import { cn } from "@/components/ui/class-names";
import { formatDay } from "@/lib/format/dates";
import { formatSums } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/scores";
import type { AccountSum, AccountTotals, CurrencySum } from "@/lib/report/account-totals";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { STANDING_FILLS, StandingLegend } from "./standing-bars";

interface PortfolioHeadProps {
  totals: AccountTotals;
  filter: AccountFilter;
  money: OwnMoney;
  /** How the same list stood at the end of a day. */
  comparison: { readonly day: string; readonly totals: AccountTotals; readonly gone: AccountTotals } | null;
  /** With what it is compared. */
  children?: ReactNode;
}

/** How many relationships and how much ARR stand on which rung, and how much of it is in danger. */
export function PortfolioHead({ totals, filter, money, comparison, children }: PortfolioHeadProps) {
  const { all, standings } = totals;
  const isMixed = all.arr.length > 1;
  return (
    <div className="space-y-4">
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-3">
        <Figure title={`${all.count} ${all.count === 1 ? "account" : "accounts"}`}>
          <Bar parts={standings.map(({ standing, count: size }) => ({ fill: STANDING_FILLS[standing], size }))} />
          <Then comparison={comparison} words={({ all: then }) => `${then.count}`} sizeOf={({ count }) => count} />
        </Figure>
        <Figure title={arrTitle(all, "ARR")} note={all.arr.length > 0 ? knownFor(all) : null}>
          {all.arr.map(({ currency }) => (
            <Bar
              key={currency}
              label={isMixed ? currency : null}
              parts={standings.map(({ standing, arr }) => ({
                fill: STANDING_FILLS[standing],
                size: centsIn(arr, currency),
              }))}
            />
          ))}
          <Then
            comparison={comparison}
            words={({ all: then }) => (then.arr.length > 0 ? formatSums(then.arr) : "not known")}
            sizeOf={({ arr }) => centsIn(arr, money.currency)}
          />
        </Figure>
        <AtRiskFigure totals={totals} filter={filter} comparison={comparison} />
      </div>
      <StandingLegend totals={totals} filter={filter} then={comparison} />
      {children}
      <RateNote money={money} sums={all.arr} />
    </div>
  );
}

/** The amount in danger, its share of what was judged, and beside it what nobody can judge. */
function AtRiskFigure({ totals: { atRisk }, filter, comparison }: Omit<PortfolioHeadProps, "money">) {
  if (atRisk === null) return null;
  const then = comparison?.totals.atRisk;
  const thenLine =
    comparison && then ? (
      <p className="text-muted text-xs">
        {formatDay(comparison.day)}: {then.count === 0 ? "nothing at risk" : sumOfRisk(then)}
      </p>
    ) : null;
  if (atRisk.count === 0) return <Figure title="Nothing at risk">{thenLine}</Figure>;
  const number = `${atRisk.count} ${atRisk.count === 1 ? "account" : "accounts"}`;
  const title = (
    <Link
      href={listHref("/portfolio", filter, {
        ...{ risk: ["at-risk"], stands: undefined, moved: undefined, stood: undefined },
      })}
      className="underline decoration-border-strong underline-offset-4 hover:text-accent"
    >
      {arrTitle(atRisk, "ARR at risk")}
    </Link>
  );
  return (
    <Figure title={title} note={[number, knownFor(atRisk)].filter(Boolean).join(", ")}>
      {atRisk.judged.map(({ currency, cents }) => {
        const danger = centsIn(atRisk.arr, currency);
        const share = cents === 0 ? null : `${formatPercent(danger / cents)} of judged ${currency}`;
        return (
          <Bar
            key={currency}
            share={share}
            parts={[
              { fill: "bg-weak-fill", size: danger },
              { fill: "bg-border", size: cents - danger },
              { fill: STANDING_FILLS.unrated, size: centsIn(atRisk.unjudged.arr, currency) },
            ]}
          />
        );
      })}
      {thenLine}
      {atRisk.unjudged.count > 0 ? (
        <p className="text-muted text-xs">
          Not judged: {atRisk.unjudged.count} {atRisk.unjudged.count === 1 ? "account" : "accounts"}
          {atRisk.unjudged.arr.length > 0 ? `, ${formatSums(atRisk.unjudged.arr)}` : ""}
        </p>
      ) : null}
    </Figure>
  );
}

const sumOfRisk = ({ count, arr }: AccountSum) =>
  [`${count} ${count === 1 ? "account" : "accounts"}`, arr.length > 0 ? formatSums(arr) : null]
    .filter(Boolean)
    .join(", ");

interface ThenProps {
  comparison: PortfolioHeadProps["comparison"];
  words: (totals: AccountTotals) => string;
  sizeOf: (standing: AccountSum) => number;
}

/** The same bar as it stood then, thinner: in the own currency, for what has no rate stands apart. */
function Then({ comparison, words, sizeOf }: ThenProps) {
  if (comparison === null) return null;
  const { day, totals } = comparison;
  return (
    <div>
      <Bar isThin parts={totals.standings.map((one) => ({ fill: STANDING_FILLS[one.standing], size: sizeOf(one) }))} />
      <p className="pt-0.5 text-muted text-xs tabular-nums">
        {formatDay(day)}: {words(totals)}
      </p>
    </div>
  );
}

const centsIn = (sums: readonly CurrencySum[], currency: string) =>
  sums.find((sum) => sum.currency === currency)?.cents ?? 0;

const arrTitle = ({ arr }: AccountSum, what: string) =>
  arr.length > 0 ? `${formatSums(arr)} ${what}` : `${what} not known`;

/** Nothing where every amount is known: then the sum is the whole. */
const knownFor = ({ count, countWithArr }: AccountSum) =>
  countWithArr < count ? `known for ${countWithArr} of ${count}` : "";

interface FigureProps {
  title: ReactNode;
  note?: string | null;
  children?: ReactNode;
}

function Figure({ title, note, children }: FigureProps) {
  return (
    <div className="min-w-0 space-y-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-lg tabular-nums">{title}</span>
        {note ? <span className="text-muted text-xs">{note}</span> : null}
      </p>
      <div className="space-y-1">{children}</div>
    </div>
  );
}

interface BarProps {
  /** Before it, where several stand below each other. */
  label?: string | null;
  /** Behind it, in words. */
  share?: string | null;
  /** Of another day than today. */
  isThin?: boolean;
  parts: readonly { readonly fill: string; readonly size: number }[];
}

function Bar({ label, share, isThin, parts }: BarProps) {
  return (
    <div className="flex items-center gap-2 text-muted text-xs tabular-nums">
      {label ? <span className="w-8 shrink-0">{label}</span> : null}
      <div aria-hidden="true" className={cn("flex min-w-0 flex-1 gap-0.5", isThin ? "h-1.5" : "h-3")}>
        {parts
          .filter(({ size }) => size > 0)
          .map(({ fill, size }) => (
            <span
              key={fill}
              style={{ flexGrow: size }}
              className={cn("min-w-1 basis-0 first:rounded-l-sm last:rounded-r-sm", fill)}
            />
          ))}
      </div>
      {share ? <span className="shrink-0">{share}</span> : null}
    </div>
  );
}
