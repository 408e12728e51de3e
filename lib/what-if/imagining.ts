import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { type Evidence, naturalId, revisionsOf } from "@/lib/scoring";
import type { Ground, ImaginedMoment } from "./ground";

/** When and where in a hypothesis a record is imagined. */
export interface Imagining extends ImaginedMoment {
  readonly accountId: string;
  /** How much later than the page it is imagined. */
  readonly laterMs: number;
  /** Tells it from the others that are imagined with it. */
  readonly place: number;
}

/** What happens by the day of the page, happens as much later as it is imagined; a day ahead of it was named, and stays. */
export function laterDay(said: Date, { asOf, laterMs }: Pick<Imagining, "asOf" | "laterMs">): Date {
  const isAhead = said.getTime() >= midnightOf(asOf - laterMs) + DAY_MS;
  return isAhead ? said : new Date(said.getTime() + laterMs);
}

/** The highest code unit leads the id, so that of two records dated the same moment the imagined one is the newest. */
export const imaginedId = (place: number): string => `\uffffwhat-if:${place}`;

interface Saying {
  readonly moment: ImaginedMoment;
  /** Ids under which the same record spoke before. */
  readonly earlier: readonly string[];
}

/** With what is said now: revised, withdrawn or added as the ledger does it. */
export function withSaid(ground: Ground, now: readonly Evidence[], { moment, earlier }: Saying): Ground {
  const { asOf, knownAt } = moment;
  const ids = new Set([...earlier, ...now.map(({ id }) => id)]);
  const said = ground.evidence.filter((one) => ids.has(naturalId(one)));
  // What would lapse later is not said yet.
  const heard = said.filter(({ occurredAt, recordedAt }) => occurredAt <= asOf && recordedAt <= knownAt);
  const isToCome = new Set(said.filter((one) => !heard.includes(one)));
  const standing = ground.evidence.filter((one) => !isToCome.has(one));
  return { ...ground, evidence: [...standing, ...revisionsOf(heard, now, knownAt)] };
}
