import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";

export interface TrendPoint {
  /** The instant the score speaks about, UTC milliseconds. */
  readonly asOf: number;
  readonly score: number;
  /** Half of the band of uncertainty, points. */
  readonly margin?: number | undefined;
  /** The same page as of that day. */
  readonly href?: string | undefined;
}

/** A moment at which the model behind the score changed. */
export interface ModelChange {
  readonly at: number;
  readonly label: string;
}

export interface TrendRow extends TrendPoint {
  /** Lower and upper edge of the band, within 0–100. */
  readonly band?: readonly [number, number] | undefined;
}

/** Every mark is a node of the page, so that more would make it slow and show nothing more. */
const MOST_POINTS = 500;

/** What a chart draws: first and last point, of the rest every n-th if there are too many, each with its band. */
export function trendRows(points: readonly TrendPoint[]): readonly TrendRow[] {
  const stride = Math.ceil((points.length - 1) / (MOST_POINTS - 1)) || 1;
  return points
    .filter((_, at) => at % stride === 0 || at === points.length - 1)
    .map((point) => ({ ...point, band: band(point) }));
}

function band({ score, margin }: TrendPoint): TrendRow["band"] {
  return margin === undefined ? undefined : [Math.max(0, score - margin), Math.min(100, score + margin)];
}

/** The picture in a sentence, for those who do not see it. */
export function trendSentence(label: string, rows: readonly TrendRow[], modelChanges: readonly ModelChange[]): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return `${label}: nothing recorded yet`;
  const changes = modelChanges.map((change) => `; model changed on ${day(change.at)}: ${change.label}`);
  const start = rows.length === 1 ? "" : `${formatScore(first.score)} on ${day(first.asOf)}, `;
  return `${label}: ${start}${formatScore(last.score)} on ${day(last.asOf)}${changes.join("")}`;
}

const day = (at: number): string => formatDay(new Date(at));
