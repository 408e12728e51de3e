import { fadedContact } from "@/lib/calendar/contact-fade";
import { YEAR_MS } from "@/lib/calendar/days";
import type { FormerInteraction, FormerStates } from "@/lib/data/former-states";
import type { InteractionSums, TieSum, TimesMet } from "@/lib/data/known-interactions";
import type { ReportMoment } from "./account-head";
import { hadHappened } from "./records-as-known";

type Moment = Pick<ReportMoment, "asOf" | "knownAt">;

/** The sums of the interactions that stand as they did, and of those that have changed since, as they were known. */
export function sumsAsKnown(
  sums: InteractionSums,
  former: Pick<FormerStates, "interaction">,
  moment: Moment,
): InteractionSums {
  return [...former.interaction]
    .filter(([, state]) => hadHappened(state, moment))
    .reduce((sum, [id, state]) => withOne(sum, id, state, moment.asOf), sums);
}

function withOne(
  { count, theirs, ours, ties, alone }: InteractionSums,
  id: string,
  { occurredAt, contactIds, memberIds }: FormerInteraction,
  asOf: number,
): InteractionSums {
  const at = occurredAt.getTime();
  const lately = at > asOf - YEAR_MS ? 1 : 0;
  const pairs = contactIds.flatMap((contactId) => memberIds.map((memberId) => ({ contactId, memberId })));
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
    ties: pairs.reduce(
      (known, pair) => withTie(known, { ...pair, mass: fadedContact(at, asOf), inAYear: lately, lastAt: at }),
      ties,
    ),
    alone: withEach(alone, only, (known) => ({
      ids: [...(known?.ids ?? []), id],
      inAYear: (known?.inAYear ?? 0) + lately,
    })),
  };
}

const withEach = <V>(known: ReadonlyMap<string, V>, ids: readonly string[], next: (value: V | undefined) => V) =>
  ids.length === 0 ? known : new Map([...known, ...ids.map((id) => [id, next(known.get(id))] as const)]);

function withTie(ties: readonly TieSum[], one: TieSum): readonly TieSum[] {
  const known = ties.find(({ contactId, memberId }) => contactId === one.contactId && memberId === one.memberId);
  if (!known) return [...ties, one];
  const both = {
    mass: known.mass + one.mass,
    inAYear: known.inAYear + one.inAYear,
    lastAt: Math.max(known.lastAt, one.lastAt),
  };
  return ties.map((tie) => (tie === known ? { ...known, ...both } : tie));
}
