import Link from "next/link";
import { formatDay } from "@/lib/format/dates";
import { formatRate } from "@/lib/format/money";
import type { CurrencySum } from "@/lib/report/account-totals";
import type { OwnMoney } from "@/lib/schemas/own-money";

interface RateNoteProps {
  money: OwnMoney;
  /** The sums beside it: what stands there in another currency has no rate. */
  sums: readonly CurrencySum[];
}

/** At which rates amounts are summed and put in order, and which have none; nothing where there is one currency only. */
export function RateNote({ money: { currency: own, rates }, sums }: RateNoteProps) {
  const unrated = [...new Set(sums.map(({ currency }) => currency))].filter((currency) => currency !== own);
  if (rates.length + unrated.length === 0) return null;
  const rated = rates.map(
    ({ currency, rate, ratedOn }) => `1 ${currency} = ${formatRate(rate)} ${own} (${formatDay(ratedOn)})`,
  );
  return (
    <p className="text-muted text-xs">
      {rated.length > 0 ? `Sums and order in ${own}, at ${rated.join(", ")}. ` : null}
      {unrated.length > 0 ? (
        <>
          {unrated.join(" and ")} {unrated.length === 1 ? "has" : "have"} no rate, so these amounts stand apart and
          last.{" "}
        </>
      ) : null}
      <Link href="/settings/workspace#rates" className="underline underline-offset-2 print:hidden">
        Rates
      </Link>
    </p>
  );
}
