import type { AccountOverview } from "@/lib/report/account-overview";

/** "Most contact is with Augusta Renwick; on our side Piotr Sandoval has most."; null where nobody of theirs was met. */
export function closestWords({ theirs, ours, ofOurs }: AccountOverview["closest"]): string | null {
  if (theirs === null) return null;
  if (ours === null) return `Most contact is with ${theirs}.`;
  return ofOurs === 1
    ? `Most contact is with ${theirs}; of ours only ${ours} has had any in a year.`
    : `Most contact is with ${theirs}; on our side ${ours} has most.`;
}
