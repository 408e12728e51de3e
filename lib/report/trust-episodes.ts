import { lastMomentOf, midnightOf } from "@/lib/calendar/days";
import type { RegisterRow } from "@/lib/registers/register";
import { type RoughSpot, readRoughSpot } from "@/lib/registers/rough-spot";
import type { Evidence, ScoringModel } from "@/lib/scoring";
import { inOrderLearned, replay } from "./replay";

/** A rough spot as an episode on the line of trust: how far promises were trusted before and after it, and what they say since (C10). */
export interface TrustEpisode extends RoughSpot {
  readonly id: string;
  /** 0–100 as it was known at the end of the day before it began; null while no promise was known as kept or broken. */
  readonly before: number | null;
  /** The same at the end of the day on which it was behind us, else at the moment of the page. */
  readonly after: number | null;
}

interface Known {
  readonly ledger: readonly Evidence[];
  readonly model: ScoringModel;
  readonly asOf: number;
  readonly knownAt: number;
}

/** The rough spots that had begun by then, the latest first. */
export function trustEpisodes(rows: readonly RegisterRow[], known: Known): readonly TrustEpisode[] {
  const { asOf } = known;
  const spots = rows
    .filter(({ noun }) => noun === "rough_spot")
    .map((row) => ({ id: row.id, ...readRoughSpot(row, asOf) }))
    .filter(({ openedAt }) => openedAt <= asOf)
    .map((spot) => ({ spot, ...momentsOf(spot, asOf) }))
    .toSorted((a, b) => b.spot.openedAt - a.spot.openedAt || (a.spot.id < b.spot.id ? -1 : 1));
  const trust = trustAt(
    spots.flatMap(({ before, after }) => [before, after]),
    known,
  );
  const at = (moment: number) => trust.get(moment) ?? null;
  return spots.map(({ spot, before, after }) => ({ ...spot, before: at(before), after: at(after) }));
}

/** Whatever happened on the day on which it began is no "before", and all of the day on which it ended is "after". */
const momentsOf = ({ openedAt, settledAt }: RoughSpot, asOf: number) => ({
  before: midnightOf(openedAt) - 1,
  after: settledAt === null ? asOf : Math.min(asOf, lastMomentOf(new Date(midnightOf(settledAt)))),
});

/** The trust at each of some moments, from one way through the promises. */
function trustAt(moments: readonly number[], { ledger, model, knownAt }: Known): ReadonlyMap<number, number | null> {
  const promises = moments.length === 0 ? [] : ledger.filter(({ indicator }) => indicator === "promise");
  const sumsAt = replay(inOrderLearned(promises), model);
  return new Map(
    moments
      .toSorted((a, b) => a - b)
      .map((at) => {
        const { reading, score } = sumsAt(at, Math.min(at, knownAt)).trustAt(at);
        return [at, reading === null ? null : score];
      }),
  );
}
