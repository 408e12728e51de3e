import { DAY_MS, MONTH_DAYS } from "@/lib/calendar/days";

interface Stayed {
  /** The day on which the barrier went. */
  readonly removedOn: string;
  readonly asOf: number;
  /** A contract or a purchase within a year. */
  readonly isActive: boolean;
  /** The day until which they had one or the other; null where they never did, or do. */
  readonly activeUntil: string | null;
}

/** Whether they stayed once a barrier was gone, and for how long: the proudest number there is (C48). */
export function stayedWords({ removedOn, asOf, isActive, activeUntil }: Stayed): string {
  const removed = Date.parse(removedOn);
  if (isActive) return `They stayed: ${spanWords(asOf - removed)} so far.`;
  const stayed = activeUntil === null ? 0 : Date.parse(activeUntil) - removed;
  return stayed >= DAY_MS ? `They stayed ${spanWords(stayed)} after.` : "They did not stay.";
}

/** So many days are told as such. */
const FEW_DAYS = 60;

function spanWords(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  if (days < FEW_DAYS) return days === 1 ? "1 day" : `${days} days`;
  return `${Math.floor(days / MONTH_DAYS)} months`;
}
