import { DAY_MS } from "@/lib/calendar/days";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { PromiseDetail } from "@/lib/data/promises";
import type { RegisterRow } from "@/lib/registers/register";
import type { Bundle, Evidence } from "@/lib/scoring";

/** All that an account is judged by, as far as a judgement of its moment or of a day after it asks for it. */
export interface Ground {
  /** Also what lapses within a year if nobody acts, each dated by its moment. */
  readonly evidence: readonly Evidence[];
  readonly bundles: readonly Bundle[];
  readonly source: CircumstanceSources;
  /** Records that somebody can still say something about, and all that say something only together. */
  readonly rows: readonly RegisterRow[];
  /** Ours that nobody has settled. */
  readonly promises: readonly OpenPromise[];
  /** By each of ours the evidence of talks that nobody else of ours was in. */
  readonly heldAlone: Readonly<Record<string, readonly string[]>>;
}

type OpenPromise = Pick<PromiseDetail, "id" | "summary" | "importance" | "dueOn">;

/** When it is: the instant that is judged, and by what was known. */
export interface ImaginedMoment {
  readonly asOf: number;
  readonly knownAt: number;
}

/** So many days on, with no more known than comes to be known on the way. */
export function momentLater({ asOf, knownAt }: ImaginedMoment, days: number): ImaginedMoment & { laterMs: number } {
  const laterMs = days * DAY_MS;
  return { asOf: asOf + laterMs, knownAt: knownAt + laterMs, laterMs };
}

/** What was known on another day than the one looked at may lie after it: no day in between can be imagined. */
export const isKnownApart = ({ asOf, knownAt }: ImaginedMoment): boolean => asOf !== knownAt;
