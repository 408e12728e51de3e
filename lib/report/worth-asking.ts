import type { LedgerRow } from "@/lib/data/evidence";
import type { Indicator } from "@/lib/scoring";
import { isLately, MARKS, SURVEYED } from "./what-to-ask";

interface Asked {
  readonly ledger: readonly LedgerRow[];
  /** Of theirs whom we met within a year. */
  readonly people: number;
  /** Something is wrong that nobody has settled. */
  readonly isTroubled: boolean;
  readonly asOf: number;
}

/**
 * Whether a question may be put to anybody there: not a mark while something is wrong, and not what all of them have
 * answered within a quarter. Before a meeting the same holds of each of those who come (`whatToAsk`).
 */
export function worthAsking({ ledger, people, isTroubled, asOf }: Asked): (indicator: Indicator) => boolean {
  const answered = new Map<Indicator, Set<string>>();
  for (const { indicator, source, occurredAt, recordedAt, retracted } of ledger) {
    if (retracted || !SURVEYED.has(indicator) || recordedAt > asOf || !isLately(occurredAt, asOf)) continue;
    answered.set(indicator, (answered.get(indicator) ?? new Set()).add(source));
  }
  return (indicator) =>
    !(isTroubled && MARKS.has(indicator)) && (answered.get(indicator)?.size ?? 0) < Math.max(1, people);
}
