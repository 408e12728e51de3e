import type { RegisterRow } from "@/lib/registers/register";
import { type RoughSpot, readRoughSpot } from "@/lib/registers/rough-spot";
import { AccountSums, type Evidence, liveSet, type ScoringModel } from "@/lib/scoring";

/** A rough spot as an episode on the line of trust: how far promises were trusted before and after it, and what they say since (C10). */
export interface TrustEpisode extends RoughSpot {
  readonly id: string;
  /** 0–100 as it was known on the day before it began; null while no promise had come due. */
  readonly before: number | null;
  /** The same on the day on which it was behind us, else at the moment of the page. */
  readonly after: number | null;
}

interface Known {
  readonly ledger: readonly Evidence[];
  readonly model: ScoringModel;
  readonly asOf: number;
  readonly knownAt: number;
}

/** The rough spots that had begun by then, the latest first. */
export function trustEpisodes(
  rows: readonly RegisterRow[],
  { ledger, model, asOf, knownAt }: Known,
): readonly TrustEpisode[] {
  const trustAt = (at: number): number | null => {
    const known = Math.min(at, knownAt);
    const sums = new AccountSums(model);
    for (const evidence of liveSet(ledger, at, known)) sums.add(evidence);
    const { reading, score } = sums.trustAt(at);
    return reading === null ? null : score;
  };
  return rows
    .filter(({ noun }) => noun === "rough_spot")
    .map((row) => ({ row, spot: readRoughSpot(row, asOf) }))
    .filter(({ spot }) => spot.openedAt <= asOf)
    .toSorted((a, b) => b.spot.openedAt - a.spot.openedAt || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row, spot }) => ({
      ...{ id: row.id, ...spot, before: trustAt(spot.openedAt - 1), after: trustAt(spot.settledAt ?? asOf) },
    }));
}
