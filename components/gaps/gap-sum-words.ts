import { formatSums } from "@/lib/format/money";
import type { AccountSum } from "@/lib/report/account-totals";
import type { GapSums, ReachSums } from "@/lib/report/gap-sums";

/** "12 accounts, €3.4m ARR" */
export function accountSumWords({ count, arr }: AccountSum): string {
  const number = `${count} ${count === 1 ? "account" : "accounts"}`;
  return arr.length > 0 ? `${number}, ${formatSums(arr)} ARR` : number;
}

/** How much of the portfolio can be compared at all, and how much is seen alike. */
export function comparedWords({ clear, possible, alike, all }: GapSums): string {
  const compared = clear.count + possible.count + alike.count;
  if (compared === 0) return "Of no account did both sides answer the same question yet.";
  return `Both sides answered the same questions at ${compared} of ${all.count} accounts; ${alikeWords(alike)}.`;
}

function alikeWords({ count, arr }: AccountSum): string {
  if (count === 0) return "none is seen alike";
  const amount = arr.length > 0 ? ` with ${formatSums(arr)} ARR` : "";
  return count === 1 ? `1 account${amount} is seen alike` : `${count} accounts${amount} are seen alike`;
}

/** Whom we asked by a link, by ARR: what is silent is told, and no score. */
export function reachWords({ asked, answered, peopleAsked, peopleAnswered }: ReachSums): string {
  if (asked.count === 0) return "Nobody was asked by link and by name in the last year.";
  const people = `${peopleAsked} ${peopleAsked === 1 ? "person was" : "people were"} asked`;
  const by = `By link and by name in the last year ${people} at ${accountSumWords(asked)}`;
  if (answered.count === 0) return `${by}; nobody answered.`;
  return `${by}; ${peopleAnswered} answered, at ${accountSumWords(answered)}.`;
}
