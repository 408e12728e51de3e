import { RecordStateBadge } from "@/components/registers/record-state-badge";
import { namedSources } from "@/components/registers/shown-record";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import type { RegisterView } from "@/lib/report/register-view";
import type { TrustEpisode } from "@/lib/report/trust-episodes";

interface TrustEpisodesProps {
  episodes: readonly TrustEpisode[];
  /** What they can have grown from. */
  sources: RegisterView["sources"];
  /** Of another day than today. */
  isThen: boolean;
}

/** Rough spots as episodes: how far they were trusted before and after, what we did, and what they say since (C10). */
export function TrustEpisodes({ episodes, sources, isThen }: TrustEpisodesProps) {
  if (episodes.length === 0) return null;
  return (
    <div className="mt-4 border-border border-t pt-3">
      <h3 className="text-sm">Rough spots on the line</h3>
      <ul className="divide-y divide-border">
        {episodes.map((episode) => (
          <li key={episode.id} className="flex items-start justify-between gap-3 py-1.5 text-sm">
            <span className="min-w-0">
              {episode.summary}
              <span className="block text-muted text-xs tabular-nums">
                {episodeWords(episode, { sources, isThen })}
              </span>
            </span>
            <RecordStateBadge state={episode.state} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function episodeWords(
  episode: TrustEpisode,
  { sources, isThen }: Pick<TrustEpisodesProps, "sources" | "isThen">,
): string {
  const { openedAt, settledAt, before, after, theySay, response, grewFromId } = episode;
  const [source] = namedSources(sources.filter(({ id }) => id === grewFromId));
  const now = isThen ? "then" : "today";
  const words = [
    settledAt === null ? `since ${dayOf(openedAt)}` : `${dayOf(openedAt)} to ${dayOf(settledAt)}`,
    trustWords(before, after, settledAt === null ? now : "after"),
    theySay && `they trust us ${theySay.toLowerCase()}, as they say`,
    response && `what we did: “${response}”`,
    source && `grew from: ${source.name}`,
  ];
  return words.filter(Boolean).join(" · ");
}

/** Where nobody knew of a promise kept or broken there is nothing to say of trust. */
const trustWords = (before: number | null, after: number | null, when: string) =>
  before === null && after === null
    ? "no promise was on record as kept or broken by then"
    : `trust ${shown(before)} before, ${shown(after)} ${when}`;

const dayOf = (at: number) => formatDay(dayOfMoment(at));
const shown = (trust: number | null) => (trust === null ? "not known" : formatScore(trust));
