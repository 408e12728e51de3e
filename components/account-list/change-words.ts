import { formatPoints, formatScore, formatScorePair } from "@/lib/format/scores";

/** What became of an index since another day; a text where there is nothing to compare. */
export type ChangeWords = { readonly from: string; readonly to: string; readonly points: string } | string;

interface Sides {
  readonly now: number | null;
  /** Null where the account was not there. */
  readonly before: { readonly index: number | null } | null;
}

/** In whole points, as lists show an index. */
export function changeWords({ now, before }: Sides): ChangeWords {
  if (before === null) return "new";
  if (now === null) return "–";
  if (before.index === null) return "first index";
  const points = Math.round(now) - Math.round(before.index);
  if (points === 0 || formatScorePair(before.index, now) === null) return "as then";
  return { from: formatScore(before.index), to: formatScore(now), points: formatPoints(points).replace(/\.0$/, "") };
}
