import { formatScore, formatScorePair, INDEX_UNKNOWN } from "@/lib/format/scores";
import type { AccountReport } from "@/lib/report/account-report";
import type { RootsWithout } from "@/lib/report/account-roots";
import { LIST } from "./roots-words";

/** "index 63 → 58" */
export function indexWords(now: number | null, left: number | null): string {
  if (now === null) return `the index is ${INDEX_UNKNOWN}`;
  if (left === null) return `index ${formatScore(now)} → ${INDEX_UNKNOWN}`;
  const pair = formatScorePair(now, left);
  return pair ? `index ${pair[0]} → ${pair[1]}` : `the index stays at ${formatScore(now)}`;
}

/** "without them index 63 → 58"; whoever weighs it down is no smaller loss for that, and is told so. */
export function missedWords(now: number, left: number | null): string {
  const isRise = left !== null && left > now && formatScorePair(now, left) !== null;
  if (!isRise) return `without them ${indexWords(now, left)}`;
  return `what hangs on them weighs the index down, ${formatScore(left)} without`;
}

/** Why a figure may rise without somebody; null where it does not. */
export const riseWords = (now: number | null, left: number | null): string | null =>
  now !== null && left !== null && left > now && formatScorePair(now, left)
    ? "The index rises because what hangs on them weighs it down: their going would be no gain."
    : null;

/** "Operations would be held by nobody", and whoever else falls away outside of such a department. */
export function droppedWords({ departments, contacts }: RootsWithout): string {
  const people = contacts.filter(({ department }) => department === null || !departments.includes(department));
  const names = [...departments, ...people.map(({ name }) => name)];
  return `${LIST.format(names)} would be held by nobody`;
}

/** What goes along: ties, talks nobody else had, evidence. */
export function leftWords(
  { removed, talksAlone }: Pick<NonNullable<AccountReport["people"]["without"]>, "removed" | "talksAlone">,
  { ties, members }: RootsWithout,
): string {
  const cut = ties === 0 ? "No tie would be cut" : ties === 1 ? "One tie would be cut" : `${ties} ties would be cut`;
  const evidence = removed === 1 ? "one piece of evidence would go" : `${removed} pieces of evidence would go`;
  const talks =
    talksAlone === 0
      ? ""
      : ` ${talksAlone === 1 ? "One contact" : `${talksAlone} contacts`} of the last year had nobody else of ours in them.`;
  const loose = members.length === 0 ? "" : ` ${LIST.format(members.map(({ name }) => name))} would be tied to nobody.`;
  return `${cut}, ${evidence}.${talks}${loose}`;
}
