import { DAY_MS } from "@/lib/calendar/days";
import type { RegisterState } from "./register";

/** From when until when a record counts, by its calendar days; null where nothing bounds it. */
interface Term {
  readonly startsOn?: Date | null;
  /** The last day on which it counts. */
  readonly endsOn: Date | null;
  /** The day on which it was taken away before that. */
  readonly removedOn?: Date | null;
}

/** When it begins to count, and when it ceases to; milliseconds. */
export function turnsOf({ startsOn, endsOn, removedOn }: Term): readonly number[] {
  const ends = [endsOn && endsOn.getTime() + DAY_MS, removedOn?.getTime()].flatMap((end) => end ?? []);
  return [...(startsOn ? [startsOn.getTime()] : []), ...(ends.length > 0 ? [Math.min(...ends)] : [])];
}

export function isInForce(term: Term, at: number): boolean {
  const { startsOn, endsOn, removedOn } = term;
  if (startsOn && at < startsOn.getTime()) return false;
  return (!endsOn || at < endsOn.getTime() + DAY_MS) && (!removedOn || at < removedOn.getTime());
}

/** How a record with a term stands: as said while it counts, else that it has yet to begin or has ended. */
export function stateInTerm(term: Term, at: number, inForce: RegisterState): RegisterState {
  if (isInForce(term, at)) return inForce;
  const isAhead = term.startsOn && at < term.startsOn.getTime();
  return { word: isAhead ? "Begins later" : "Ended", tone: "neutral", isOpen: false };
}
