"use client";

import { reportHref } from "@/components/accounts/report/report-href";
import { LadderTrend } from "@/components/charts/ladder-trend";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { type PackedMonth, unpackMonth } from "./packed-month";
import { TrustAndMomentum, type TrustAndMomentumProps } from "./trust-and-momentum";

interface TrendProps extends Omit<TrustAndMomentumProps, "history" | "spans"> {
  months: readonly PackedMonth[];
  query: AccountReportQuery;
}

/** Every month once, for the index, its steps, trust and momentum. */
export function Trend({ months, query, ...now }: TrendProps) {
  const history = months.map(unpackMonth);
  return (
    <>
      <LadderTrend
        thresholds={now.thresholds}
        history={history.map(({ day, ...month }, i) => ({
          ...month,
          href: i === history.length - 1 ? undefined : reportHref(query, "overview", { asOf: day, known: null }),
        }))}
      />
      <TrustAndMomentum {...now} spans={[]} history={history} />
    </>
  );
}
