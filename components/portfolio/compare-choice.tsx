import { Button } from "@/components/ui/button";
import { ChoiceLink } from "@/components/ui/choice-link";
import { COMPARED_WITH } from "@/lib/schemas/account-filter";

interface CompareChoiceProps {
  /** Where the list stands. */
  path: string;
  /** What its address says besides. */
  state: string;
  since: string | undefined;
  /** The day it is compared with, where it is one of its own. */
  day: string | null;
  /** The last day that has ended. */
  yesterday: string;
}

const LABELS: Record<(typeof COMPARED_WITH)[number], string> = {
  week: "a week ago",
  month: "a month ago",
  quarter: "a quarter ago",
  year: "a year ago",
};

/** With which day a list is compared; the address is the choice, so that a view can keep it. */
export function CompareChoice({ path, state, since, day, yesterday }: CompareChoiceProps) {
  const isOwnDay = since !== undefined && !COMPARED_WITH.some((one) => one === since);
  const hrefOf = (chosen: string | undefined) => {
    const query = new URLSearchParams(state);
    if (chosen !== undefined) query.set("since", chosen);
    return query.size === 0 ? path : `${path}?${query}`;
  };
  return (
    <nav aria-label="Compared with" className="flex flex-wrap items-center gap-1.5 text-muted text-xs print:hidden">
      <span className="pr-1">Compared with</span>
      <ChoiceLink href={hrefOf(undefined)} isChosen={day === null}>
        nothing
      </ChoiceLink>
      {COMPARED_WITH.map((one) => (
        <ChoiceLink key={one} href={hrefOf(one)} isChosen={one === since && day !== null}>
          {LABELS[one]}
        </ChoiceLink>
      ))}
      <form action={path} className="flex items-center gap-1.5">
        {[...new URLSearchParams(state)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="date"
          name="since"
          aria-label="Compared with the end of a day"
          max={yesterday}
          required
          defaultValue={isOwnDay ? (day ?? undefined) : undefined}
          key={since}
          className="min-h-7 rounded-full border border-border bg-surface px-2.5 text-xs pointer-coarse:min-h-11"
        />
        <Button type="submit" size="small" variant="ghost">
          Compare
        </Button>
      </form>
    </nav>
  );
}
