import { Badge } from "@/components/ui/badge";
import { formatRelative } from "@/lib/format/dates";
import { factWords } from "@/lib/format/fact-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import type { KnownFact } from "@/lib/report/list-facts";

interface FactToldProps {
  fact: KnownFact;
  /** UTC milliseconds. */
  now: number;
}

/** A fact by its name, with what was said of it last. */
export function FactTold({ fact: { kind, said }, now }: FactToldProps) {
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-center gap-2 text-base">
        {INDICATOR_LABELS[kind]}
        {said ? (
          <Badge tone="neutral">{factWords(kind, said.value)}</Badge>
        ) : (
          <Badge tone="unknown">Never reviewed</Badge>
        )}
      </h3>
      {said ? (
        <p className="text-muted text-xs">
          {said.noun === null ? "Reviewed" : "On record, as of"} {formatRelative(said.at, now)}
          {said.words ? `: ${said.words}` : ""}
        </p>
      ) : null}
    </div>
  );
}
