import "server-only";
import { DAY_MS, YEAR_MS } from "@/lib/calendar/days";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { contractBehind, PRESUMED_FOR_DAYS } from "@/lib/judging/circumstances-of-account";

interface Looked {
  readonly sources: Pick<CircumstanceSources, "contracts" | "purchases" | "arrCents" | "renewsAt">;
  /** What we declare the relationship to be; none says that it is over. */
  readonly declaredType: string | null;
  readonly asOf: number;
  readonly knownAt: number;
}

/**
 * Since when a customer is dormant, UTC milliseconds: they bought from us or had a contract, they buy nothing now, and
 * nobody has said that it is over (C49). Null where any of these is not so: dormant is not lost.
 */
export function dormantSince({ sources, declaredType, asOf, knownAt }: Looked): number | null {
  if (declaredType === "none" || contractBehind(sources, asOf, knownAt) !== null) return null;
  const traded = tradedBy(sources, asOf, knownAt);
  if (traded.some(({ until }) => until > asOf)) return null;
  return traded.length === 0 ? null : Math.max(...traded.map(({ at }) => at));
}

/**
 * Until when they were a customer, UTC milliseconds: a purchase makes one for a year, a contract until it ends. Null where
 * they never were, or are.
 */
export function activeUntil({ sources, asOf, knownAt }: Omit<Looked, "declaredType">): number | null {
  if (contractBehind(sources, asOf, knownAt) !== null) return null;
  const ends = tradedBy(sources, asOf, knownAt).map(({ until }) => until);
  const last = Math.max(...ends);
  return ends.length === 0 || last > asOf ? null : last;
}

interface Traded {
  /** A purchase, or the end of a contract. */
  readonly at: number;
  /** Until when it makes them a customer. */
  readonly until: number;
}

/** What they bought and what contracts have ended, as far as it was known. */
function tradedBy(sources: Looked["sources"], asOf: number, knownAt: number): readonly Traded[] {
  const bought = sources.purchases
    .filter(({ occurredAt, recordedAt }) => occurredAt <= asOf && recordedAt <= knownAt)
    .map(({ occurredAt }) => ({ at: occurredAt, until: occurredAt + YEAR_MS }));
  const contracts = sources.contracts.filter(({ createdAt }) => createdAt <= knownAt);
  const ended = contracts
    .filter(({ startsAt }) => startsAt <= asOf)
    .flatMap(({ endsAt }) => (endsAt === null ? [] : [{ at: endsAt + DAY_MS, until: endsAt + DAY_MS }]));
  const presumed = contracts.length === 0 ? presumedEnd(sources) : [];
  return [...bought, ...ended, ...presumed].filter(({ at }) => at <= asOf);
}

/** Where there is no contract on record, the renewal up to which one was presumed (scoring model 2.5). */
const presumedEnd = ({ arrCents, renewsAt }: Looked["sources"]): readonly Traded[] =>
  arrCents !== null && arrCents > 0 && renewsAt !== null
    ? [{ at: renewsAt, until: renewsAt + PRESUMED_FOR_DAYS * DAY_MS }]
    : [];
