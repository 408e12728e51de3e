import Link from "next/link";
import { answerWords } from "@/components/assessments/answer-words";
import { Delta } from "@/components/ui/delta";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import type { RoundLine } from "@/lib/report/round-card";
import { type RoundPlace, roundHref } from "@/lib/schemas/round";
import { endWords } from "./end-words";

interface RoundEndProps {
  place: RoundPlace;
  lines: readonly RoundLine[];
  /** The accounts of the round that could follow. */
  next: RoundPlace;
}

/** What was answered, what was skipped and what is left; each line leads to its card. */
export function RoundEnd({ place, lines, next }: RoundEndProps) {
  const isLeft = place.at <= place.accounts.length;
  return (
    <PageSection title={isLeft ? "So far" : "That was it"} description={endWords(lines)} isFlush>
      <ul className="divide-y divide-border">
        {lines.map((line, i) => (
          <li
            key={line.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-2 text-sm"
          >
            <Link href={roundHref({ ...place, at: i + 1 })} prefetch={false} className="row-link font-medium">
              {line.name}
            </Link>
            <Said line={line} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 border-border border-t p-4">
        {isLeft ? (
          <LinkButton size="large" variant="primary" href={roundHref(place)} prefetch={false}>
            Go on
          </LinkButton>
        ) : null}
        <LinkButton size="large" href="/my-week">
          Back to my week
        </LinkButton>
        {next.accounts.length > 0 ? (
          <LinkButton size="large" variant="ghost" href={roundHref(next)} prefetch={false}>
            {next.accounts.length === 1 ? "One more account" : `${next.accounts.length} more accounts`}
          </LinkButton>
        ) : null}
      </div>
    </PageSection>
  );
}

function Said({ line: { answer, isPast } }: { line: RoundLine }) {
  if (answer === null) return <span className="text-muted">{isPast ? "skipped" : "left for another time"}</span>;
  const { question, value, moved } = answer;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-muted">{QUESTION_LABELS[question]}:</span> {answerWords("team", question, value)}
      {moved === null ? null : <Delta points={moved} className="text-xs" />}
    </span>
  );
}
