import "server-only";
import { DAY_MS, YEAR_MS } from "@/lib/calendar/days";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { contractBehind } from "./circumstances-of-account";

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
  const bought = sources.purchases
    .filter(({ occurredAt, recordedAt }) => occurredAt <= asOf && recordedAt <= knownAt)
    .map(({ occurredAt }) => occurredAt);
  if (bought.some((at) => asOf - at < YEAR_MS)) return null;
  const ended = sources.contracts
    .filter(({ createdAt, startsAt }) => createdAt <= knownAt && startsAt <= asOf)
    .flatMap(({ endsAt }) => (endsAt === null ? [] : [endsAt + DAY_MS]));
  const last = [...bought, ...ended, ...presumedEnd(sources)].filter((at) => at <= asOf);
  return last.length === 0 ? null : Math.max(...last);
}

/** Where there is no contract on record, the renewal up to which one was presumed (scoring model 2.5). */
const presumedEnd = ({ contracts, arrCents, renewsAt }: Looked["sources"]): readonly number[] =>
  contracts.length === 0 && arrCents !== null && arrCents > 0 && renewsAt !== null ? [renewsAt] : [];
