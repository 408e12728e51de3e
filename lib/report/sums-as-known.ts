import { YEAR_MS } from "@/lib/calendar/days";
import type { FormerInteraction, FormerStates } from "@/lib/data/former-states";
import type { InteractionSums, TimesMet } from "@/lib/data/known-interactions";
import type { ReportMoment } from "./account-head";
import { hadHappened } from "./records-as-known";

type Moment = Pick<ReportMoment, "asOf" | "knownAt">;

/** The sums of the interactions that stand as they did, and of those that have changed since, as they were known. */
export function sumsAsKnown(sums: InteractionSums, former: FormerStates, moment: Moment): InteractionSums {
  return [...former.interaction]
    .filter(([, state]) => hadHappened(state, moment))
    .reduce((sum, [id, state]) => withOne(sum, id, state, moment.asOf - YEAR_MS), sums);
}

function withOne(
  { count, theirs, ours, metBy, alone }: InteractionSums,
  id: string,
  { occurredAt, contactIds, memberIds }: FormerInteraction,
  since: number,
): InteractionSums {
  const at = occurredAt.getTime();
  const lately = at > since ? 1 : 0;
  const met = (times: ReadonlyMap<string, TimesMet>, ids: readonly string[]) =>
    withEach(times, ids, (known) => ({
      inAYear: (known?.inAYear ?? 0) + lately,
      lastAt: Math.max(known?.lastAt ?? at, at),
    }));
  const only = memberIds.length === 1 ? memberIds : [];
  return {
    count: count + 1,
    theirs: met(theirs, contactIds),
    ours: met(ours, memberIds),
    metBy: withEach(metBy, lately ? contactIds : [], (known = []) => [...new Set([...known, ...memberIds])]),
    alone: withEach(alone, only, (known) => ({
      ids: [...(known?.ids ?? []), id],
      inAYear: (known?.inAYear ?? 0) + lately,
    })),
  };
}

const withEach = <V>(known: ReadonlyMap<string, V>, ids: readonly string[], next: (value: V | undefined) => V) =>
  ids.length === 0 ? known : new Map([...known, ...ids.map((id) => [id, next(known.get(id))] as const)]);
