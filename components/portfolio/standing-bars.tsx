import Link from "next/link";
import { STANDING_LABELS } from "@/components/account-list/account-words";
import { listHref } from "@/components/account-list/list-href";
import { cn } from "@/components/ui/class-names";
import { formatMoney } from "@/lib/format/money";
import type { AccountFilter, Standing } from "@/lib/schemas/account-filter";

interface StandingTotal {
  readonly standing: Standing;
  readonly count: number;
  readonly countWithArr: number;
  readonly arrCents: number;
}

interface StandingBarsProps {
  totals: readonly StandingTotal[];
  currency: string;
  filter: AccountFilter;
}

/** Proven rungs are solid, the highest darkest; nothing proven is hatched; what nobody knows is an empty dashed box. */
const FILLS: Record<Standing, string> = {
  entanglement: "bg-accent-solid dark:bg-accent",
  value: "bg-accent-solid/70 dark:bg-accent/70",
  experience: "bg-accent-solid/45 dark:bg-accent/45",
  satisfaction: "bg-accent-solid/25 dark:bg-accent/25",
  nothing:
    "border border-unproven-fill bg-[repeating-linear-gradient(135deg,var(--unproven-fill)_0_1.5px,var(--unproven-soft)_1.5px_5px)]",
  unrated: "border border-unknown border-dashed",
};

/** How many relationships, and how much ARR, stand on which rung. Each part leads to exactly its accounts. */
export function StandingBars({ totals, currency, filter }: StandingBarsProps) {
  const count = sum(totals, (total) => total.count);
  const arrCents = sum(totals, (total) => total.arrCents);
  const countWithArr = sum(totals, (total) => total.countWithArr);
  return (
    <div className="space-y-4">
      <div className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
        <Bar title={`${count} accounts`} parts={totals.map(({ standing, count: size }) => ({ standing, size }))} />
        <Bar
          title={`${formatMoney(arrCents, currency, { compact: true })} ARR`}
          note={countWithArr < count ? `in ${currency}, known for ${countWithArr} of ${count}` : undefined}
          parts={totals.map(({ standing, arrCents: size }) => ({ standing, size }))}
        />
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3 xl:grid-cols-6">
        {totals.map((total) => (
          <li key={total.standing}>
            <Link
              href={listHref("/portfolio", filter, {
                stands: filter.stands === total.standing ? undefined : total.standing,
              })}
              aria-current={filter.stands === total.standing || undefined}
              className={cn(
                "-mx-2 flex items-start gap-2 rounded-md px-2 py-1.5 hover:bg-hover",
                filter.stands === total.standing && "bg-hover",
              )}
            >
              <span aria-hidden="true" className={cn("mt-1 size-3 shrink-0 rounded-sm", FILLS[total.standing])} />
              <span className="min-w-0 text-sm">
                <span className="block truncate">{STANDING_LABELS[total.standing]}</span>
                <span className="block whitespace-nowrap text-muted text-xs tabular-nums">
                  {total.count} ·{" "}
                  {total.countWithArr > 0 ? formatMoney(total.arrCents, currency, { compact: true }) : "–"}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const sum = (totals: readonly StandingTotal[], of: (total: StandingTotal) => number) =>
  totals.reduce((all, total) => all + of(total), 0);

interface BarProps {
  title: string;
  note?: string | undefined;
  parts: readonly { readonly standing: Standing; readonly size: number }[];
}

function Bar({ title, note, parts }: BarProps) {
  return (
    <div className="space-y-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="whitespace-nowrap font-semibold text-lg tabular-nums">{title}</span>
        {note ? <span className="text-muted text-xs">{note}</span> : null}
      </p>
      <div aria-hidden="true" className="flex h-3 gap-0.5">
        {parts
          .filter(({ size }) => size > 0)
          .map(({ standing, size }) => (
            <span
              key={standing}
              style={{ flexGrow: size }}
              className={cn("min-w-1 basis-0 first:rounded-l-sm last:rounded-r-sm", FILLS[standing])}
            />
          ))}
      </div>
    </div>
  );
}
