import Link from "next/link";
import { STANDING_LABELS } from "@/components/account-list/account-words";
import { listHref } from "@/components/account-list/list-href";
import { cn } from "@/components/ui/class-names";
import { formatSums } from "@/lib/format/money";
import type { AccountTotals } from "@/lib/report/account-totals";
import type { AccountFilter, Standing } from "@/lib/schemas/account-filter";

/** Proven rungs are solid, the highest darkest; nothing proven is hatched; what nobody knows is an empty dashed box. */
export const STANDING_FILLS: Record<Standing, string> = {
  entanglement: "bg-accent-solid dark:bg-accent",
  value: "bg-accent-solid/70 dark:bg-accent/70",
  experience: "bg-accent-solid/45 dark:bg-accent/45",
  satisfaction: "bg-accent-solid/25 dark:bg-accent/25",
  nothing:
    "border border-unproven-fill bg-[repeating-linear-gradient(135deg,var(--unproven-fill)_0_1.5px,var(--unproven-soft)_1.5px_5px)]",
  unrated: "border border-unknown border-dashed",
};

/** The rungs by name, each with what stands on it; each leads to exactly its accounts. */
interface StandingLegendProps {
  totals: AccountTotals;
  filter: AccountFilter;
  /** How the same list stood on the day it is compared with, and what of that is archived by now. */
  then: { readonly totals: AccountTotals; readonly gone: AccountTotals } | null;
}

export function StandingLegend({ totals, filter, then }: StandingLegendProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3 xl:grid-cols-6">
      {totals.standings.map(({ standing, count, arr }) => (
        <li key={standing}>
          <Link
            href={listHref("/portfolio", filter, {
              ...{ stands: isShown(filter, standing) ? undefined : [standing], moved: undefined, stood: undefined },
            })}
            aria-current={isShown(filter, standing) || undefined}
            className={cn(
              "-mx-2 flex items-start gap-2 rounded-md px-2 py-1.5 hover:bg-hover",
              isShown(filter, standing) && "bg-hover",
            )}
          >
            <span aria-hidden="true" className={cn("mt-1 size-3 shrink-0 rounded-sm", STANDING_FILLS[standing])} />
            <span className="min-w-0 text-sm">
              <span className="block truncate">{STANDING_LABELS[standing]}</span>
              <span className="block text-muted text-xs tabular-nums">
                {count} · {arr.length > 0 ? formatSums(arr) : "–"}
              </span>
            </span>
          </Link>
          {then === null ? null : <StoodLink {...{ filter, standing, then }} />}
        </li>
      ))}
    </ul>
  );
}

/** How many stood there then; leads to exactly these, wherever they stand now. */
function StoodLink({ filter, standing, then }: Pick<StandingLegendProps, "filter"> & StoodProps) {
  const stood = then.totals.standings.find((one) => one.standing === standing);
  if (stood === undefined || stood.count === 0) return <p className="pl-5 text-muted text-xs">then none</p>;
  const gone = then.gone.standings.find((one) => one.standing === standing)?.count ?? 0;
  const words = `then ${stood.count} · ${stood.arr.length > 0 ? formatSums(stood.arr) : "–"}`;
  const archived = gone > 0 ? `, ${gone} archived since` : "";
  // A list narrowed by risk is narrowed by that of now, and this is the one of then; who is archived stands in no list.
  if (filter.risk || stood.count === gone) return <p className="pl-5 text-muted text-xs">{`${words}${archived}`}</p>;
  const isChosen = filter.stood?.includes(standing) === true;
  return (
    <Link
      href={listHref("/portfolio", filter, {
        ...{ stood: isChosen ? undefined : [standing], stands: undefined, moved: undefined },
      })}
      aria-current={isChosen || undefined}
      className={cn(
        "inline-flex min-h-6 items-center rounded-md pr-2 pl-5 text-muted text-xs tabular-nums hover:bg-hover hover:text-foreground pointer-coarse:min-h-11",
        isChosen && "bg-hover",
      )}
    >
      {`${words}${archived}`}
    </Link>
  );
}

interface StoodProps {
  standing: Standing;
  then: NonNullable<StandingLegendProps["then"]>;
}

const isShown = ({ stands }: AccountFilter, standing: Standing) => stands?.includes(standing) === true;
