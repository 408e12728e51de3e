import { formatPoints } from "@/lib/format/scores";
import type { ReportCause } from "@/lib/report/account-report";

/** Where nothing is proven either way. */
const NEUTRAL = 50;

/**
 * What a change says of a record that is good and takes points, or bad and gives some: in red or green alone it would be
 * read the other way round. Null where the colour says what the record does.
 */
export function againstItsKind({ value, parts, hasReplaced }: Pick<ReportCause, "value" | "parts" | "hasReplaced">) {
  const points = formatPoints(parts.total) === "0.0" ? 0 : parts.total;
  const [isGood, isBad] = [value > NEUTRAL, value < NEUTRAL];
  if (isGood && points < 0)
    return hasReplaced ? "good, but less so than that one" : "still good, but weighs less than then";
  if (isBad && points > 0)
    return hasReplaced ? "bad, but less so than that one" : "still bad, but weighs less than then";
  return null;
}
