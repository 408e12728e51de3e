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
  const known = [...former.interaction].filter(([, state]) => hadHappened(state, moment));
  const contact = known.filter(isContact);
  return {
    ...contact.reduce((sum, [id, state]) => withOne(sum, id, state, moment.asOf), sums),
    count: sums.count + known.length,
    ties: withTies(
      sums.ties,
      contact.flatMap(([, state]) => tiesOf(state, moment.asOf)),
    ),
  };
}

const isContact = ([, { kind }]: readonly [string, FormerInteraction]) => kind !== "note";

const isLately = (at: number, asOf: number) => (at > asOf - YEAR_MS ? 1 : 0);

function withOne(
  { theirs, ours, alone, ...sums }: InteractionSums,
  id: string,
  { occurredAt, contactIds, memberIds }: FormerInteraction,
  asOf: number,
): InteractionSums {
  const at = occurredAt.getTime();
  const lately = isLately(at, asOf);
  const met = (times: ReadonlyMap<string, TimesMet>, ids: readonly string[]) =>
    withEach(times, ids, (known) => ({
      inAYear: (known?.inAYear ?? 0) + lately,
      lastAt: Math.max(known?.lastAt ?? at, at),
    }));
  const only = memberIds.length === 1 ? memberIds : [];
  return {
    ...sums,
    theirs: met(theirs, contactIds),
    ours: met(ours, memberIds),
    alone: withEach(alone, only, (known) => ({
      ids: [...(known?.ids ?? []), id],
      inAYear: (known?.inAYear ?? 0) + lately,
    })),
  };
}

const withEach = <V>(known: ReadonlyMap<string, V>, ids: readonly string[], next: (value: V | undefined) => V) =>
  ids.length === 0 ? known : new Map([...known, ...ids.map((id) => [id, next(known.get(id))] as const)]);

function tiesOf({ occurredAt, contactIds, memberIds }: FormerInteraction, asOf: number): readonly TieSum[] {
  const at = occurredAt.getTime();
  const met = { mass: fadedContact(at, asOf), inAYear: isLately(at, asOf), lastAt: at };
  return contactIds.flatMap((contactId) => memberIds.map((memberId) => ({ contactId, memberId, ...met })));
}

function withTies(ties: readonly TieSum[], more: readonly TieSum[]): readonly TieSum[] {
  const sums = new Map<string, TieSum>();
  for (const one of [...ties, ...more]) {
    const pair = `${one.contactId} ${one.memberId}`;
    const known = sums.get(pair);
    const both = known && {
      mass: known.mass + one.mass,
      inAYear: known.inAYear + one.inAYear,
      lastAt: Math.max(known.lastAt, one.lastAt),
    };
    sums.set(pair, { ...one, ...both });
  }
  return [...sums.values()];
}
