import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { LOCK_LABELS } from "@/lib/format/lock-labels";
import type { ExitBarrier, ExitSheet } from "@/lib/report/exit-sheet";
import { registerAnchor } from "@/lib/schemas/register-noun";
import { lockStanding } from "@/lib/scoring";
import { endWords, handoverWords, lawWords, noBarrierWords, termWords } from "./exit-words";

interface BarriersPanelProps extends Pick<HeadView, "query"> {
  sheet: ExitSheet;
  asOfDay: string;
}

/** What would have to fall, barrier by barrier; what is hard is no merit of ours. */
export function BarriersPanel({ sheet, asOfDay, query }: BarriersPanelProps) {
  const { barriers, terms, lock } = sheet;
  return (
    <PageSection
      title="What would have to fall"
      id="barriers"
      isLong
      description={`How they stand: ${LOCK_LABELS[lockStanding(lock)].toLowerCase()}`}
      actions={
        <Link
          href={reportHref(query, "footprint", {}, registerAnchor("barrier"))}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-accent text-xs hover:underline pointer-coarse:min-h-11 print:hidden"
        >
          Where it is kept
        </Link>
      }
    >
      <ul className="divide-y divide-border text-sm">
        {terms.map((term) => (
          <li key={`${term.endsOn} ${term.noticeOn}`} className="py-2 first:pt-0">
            {termWords(term, asOfDay)}
          </li>
        ))}
        {barriers.map((barrier) => (
          <Barrier key={barrier.id} barrier={barrier} asOfDay={asOfDay} />
        ))}
      </ul>
      {barriers.length === 0 ? <p className="text-muted text-sm">{noBarrierWords(sheet)}</p> : null}
    </PageSection>
  );
}

function Barrier({ barrier, asOfDay }: { barrier: ExitBarrier; asOfDay: string }) {
  const { kind, grade, gradeWord, serves } = barrier;
  const handover = handoverWords(barrier);
  const law = lawWords(barrier, asOfDay);
  return (
    <li className="break-inside-avoid space-y-0.5 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{kind}</span>
        <Badge tone={grade >= 3 ? "bad" : "neutral"}>{gradeWord}</Badge>
        <span className="text-muted text-xs tabular-nums">
          {serves.toLowerCase()} · {endWords(barrier, asOfDay)}
        </span>
      </p>
      <p className={cn(handover.isSaid ? undefined : "text-unknown")}>{handover.words}</p>
      {law === null ? null : <p className="text-muted text-xs">{law}</p>}
    </li>
  );
}
