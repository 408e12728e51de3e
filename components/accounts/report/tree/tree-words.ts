import { STEP_LABELS } from "@/lib/format/step-labels";
import type { TreeMeasure, TreePart } from "@/lib/schemas/account-tree";

export const MEASURE_LABELS: Record<TreeMeasure, string> = { index: "Index", ...STEP_LABELS };

/** Which accounts are shown, in a sentence. */
export function partWords(part: TreePart, measure: TreeMeasure): string {
  const of = MEASURE_LABELS[measure].toLowerCase();
  return {
    rated: `Those rated by ${of}`,
    unrated: `Those of which too little is known to rate them by ${of}`,
    weightless: `Those rated by ${of} without annual revenue in the workspace's currency`,
    "at-risk": "Those at risk",
  }[part];
}

export const accountsBelow = (below: number, archived: number): string =>
  [
    below === 0 ? "Nothing below it" : `${below} ${below === 1 ? "account" : "accounts"} below it`,
    archived === 0 ? null : `${archived} archived left out`,
  ]
    .filter((part) => part !== null)
    .join(", ");
