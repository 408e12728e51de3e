import { formatSums } from "@/lib/format/money";
import type { AccountSum } from "@/lib/report/account-totals";

/** "12 relationships, €3.4m + £1.1m ARR, 2 without a known ARR" */
export function sumWords({ count, countWithArr, arr }: AccountSum): string {
  const number = `${count} ${count === 1 ? "relationship" : "relationships"}`;
  const missing = count - countWithArr;
  return [number, arr.length > 0 ? `${formatSums(arr)} ARR` : "", missing > 0 ? `${missing} without a known ARR` : ""]
    .filter(Boolean)
    .join(", ");
}

/** What stands in neither list because nobody can say; null where all were judged. */
export function unjudgedWords({ count, arr }: AccountSum): string | null {
  if (count === 0) return null;
  const number = count === 1 ? "1 more relationship" : `${count} more relationships`;
  const amount = arr.length > 0 ? ` with ${formatSums(arr)} ARR` : "";
  return `Not judged: ${number}${amount}, of which too little is known.`;
}

/** Null where all of them stand here. */
export function limitWords(shown: number, count: number): string | null {
  if (shown >= count) return null;
  return shown === 0 ? `None of the ${count} fits on this page.` : `The first ${shown} of ${count} stand here.`;
}
