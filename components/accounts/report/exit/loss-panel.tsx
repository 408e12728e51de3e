import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { Badge } from "@/components/ui/badge";
import { PageSection } from "@/components/ui/page-section";
import { countWords } from "@/lib/format/count-words";
import { hoursWords } from "@/lib/format/hours-words";
import type { ExitSheet } from "@/lib/report/exit-sheet";

/** So many are told; their own views tell of the others. */
const SHOWN = 6;

/** What they would miss because it is good: it holds nobody, and is never counted among what does. */
export function LossPanel({ sheet, query }: Pick<HeadView, "query"> & { sheet: ExitSheet }) {
  const { breaks, results, leaning } = sheet;
  const isBare = breaks.length + results.length + leaning.people === 0;
  return (
    <PageSection
      title="What they would lose"
      id="loss"
      isLong
      description="What they rely on because it is worth it. It holds nobody, and is no barrier."
    >
      {isBare ? <p className="text-muted text-sm">Nothing they rely on is on record.</p> : null}
      <ul className="divide-y divide-border text-sm">
        {breaks.slice(0, SHOWN).map(({ id, name, hours, workaround }) => (
          <li key={id} className="py-1.5 first:pt-0">
            {name}
            <span className="block text-muted text-xs">
              {[hours === null ? null : `hurts ${hoursWords(hours)}`, workaround && `instead: ${workaround}`]
                .filter(Boolean)
                .join(" · ") || "how soon it hurts is not known"}
            </span>
          </li>
        ))}
      </ul>
      <Rest count={breaks.length - SHOWN} href={reportHref(query, "footprint", {}, "breaks")} />
      {results.length > 0 ? (
        <>
          <h3 className="pt-2 text-muted text-xs">Results that arrived in full</h3>
          <ul className="divide-y divide-border text-sm">
            {results.slice(0, SHOWN).map(({ id, metric, unit, achieved, confirmedById }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-1.5">
                {metric}: {achieved} {unit}
                {confirmedById === null ? (
                  <Badge tone="caution">we say</Badge>
                ) : (
                  <Badge tone="good">they confirm</Badge>
                )}
              </li>
            ))}
          </ul>
          <Rest count={results.length - SHOWN} href={reportHref(query, "value")} />
        </>
      ) : null}
      {leaning.people > 0 ? (
        <p className="pt-2 text-sm">
          {countWords(leaning.people, "person", "people")} of theirs would lose whom of ours they met within a year.
        </p>
      ) : null}
    </PageSection>
  );
}

function Rest({ count, href }: { count: number; href: string }) {
  if (count <= 0) return null;
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center text-accent text-xs hover:underline">
      and {count} more
    </Link>
  );
}
