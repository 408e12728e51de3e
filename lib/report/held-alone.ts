import type { LedgerRow } from "@/lib/data/evidence";
import type { InteractionSums } from "@/lib/data/known-interactions";

interface Records extends Pick<InteractionSums, "alone"> {
  readonly ledger: readonly LedgerRow[];
}

/** The evidence of talks in which this member was the only one of ours: nobody else would have had them (scoring model 3.15). */
export function evidenceHeldAlone(memberId: string, { alone, ledger }: Records): readonly string[] {
  const talks = new Set(alone.get(memberId)?.ids);
  const rows = ledger.filter((row) => row.origin === "interaction" && talks.has(row.originId));
  return [...new Set(rows.map(({ id }) => id))];
}

/** What each of ours holds alone, by their ids: `evidenceHeldAlone` of everybody, with one look at each row. */
export function listHeldAlone({ alone, ledger }: Records): ReadonlyMap<string, readonly string[]> {
  const holder = new Map([...alone].flatMap(([memberId, { ids }]) => ids.map((id) => [id, memberId] as const)));
  const held = new Map<string, Set<string>>();
  for (const row of ledger) {
    const memberId = row.origin === "interaction" ? holder.get(row.originId) : undefined;
    if (memberId !== undefined) held.set(memberId, (held.get(memberId) ?? new Set()).add(row.id));
  }
  return new Map([...held].map(([memberId, ids]) => [memberId, [...ids]]));
}

/** How much that is. */
export const countHeldAlone = (records: Records): ReadonlyMap<string, number> =>
  new Map([...listHeldAlone(records)].map(([memberId, ids]) => [memberId, ids.length]));
