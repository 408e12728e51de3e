import { YEAR_MS } from "@/lib/calendar/days";
import type { LedgerRow } from "@/lib/data/evidence";
import type { InteractionDetail } from "@/lib/data/interactions";

type Talk = Pick<InteractionDetail, "id" | "occurredAt" | "members" | "contacts">;

interface Records {
  readonly interactions: readonly Talk[];
  readonly ledger: readonly LedgerRow[];
}

/** The evidence of talks in which this member was the only one of ours: nobody else would have had them (scoring model 3.15). */
export function evidenceHeldAlone(memberId: string, { interactions, ledger }: Records): readonly string[] {
  const alone = new Set(interactions.filter(isAloneWith(memberId)).map(({ id }) => id));
  const rows = ledger.filter((row) => row.origin === "interaction" && alone.has(row.originId));
  return [...new Set(rows.map(({ id }) => id))];
}

/** How much evidence each of ours holds alone, by their ids: `evidenceHeldAlone` of everybody, with one look at each talk. */
export function countHeldAlone({ interactions, ledger }: Records): ReadonlyMap<string, number> {
  const holder = new Map(
    interactions.flatMap(({ id, members: [only, ...others] }) => {
      return only && others.length === 0 ? [[id, only.id] as const] : [];
    }),
  );
  const held = new Map<string, Set<string>>();
  for (const row of ledger) {
    const memberId = row.origin === "interaction" ? holder.get(row.originId) : undefined;
    if (memberId !== undefined) held.set(memberId, (held.get(memberId) ?? new Set()).add(row.id));
  }
  return new Map([...held].map(([memberId, ids]) => [memberId, ids.size]));
}

export interface HeldAlone {
  /** Talks of the year before in which nobody else of ours took part. */
  readonly talks: number;
  /** The people of theirs whom nobody else of ours met in that year. */
  readonly contactIds: readonly string[];
}

/** What only this member holds: in the 365 days before `asOf`, UTC milliseconds. */
export function heldAlone(memberId: string, interactions: readonly Talk[], asOf: number): HeldAlone {
  const lately = interactions.filter(({ occurredAt }) => occurredAt.getTime() > asOf - YEAR_MS);
  const metBy = new Map<string, Set<string>>();
  for (const { contacts, members } of lately) {
    for (const contact of contacts) {
      metBy.set(contact.id, new Set([...(metBy.get(contact.id) ?? []), ...members.map(({ id }) => id)]));
    }
  }
  return {
    talks: lately.filter(isAloneWith(memberId)).length,
    contactIds: [...metBy].filter(([, ours]) => ours.size === 1 && ours.has(memberId)).map(([id]) => id),
  };
}

const isAloneWith =
  (memberId: string) =>
  ({ members }: Talk): boolean =>
    members.length === 1 && members[0]?.id === memberId;
