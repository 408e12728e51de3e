import { noonOfDay } from "@/lib/calendar/noon-of-day";
import { dayOf } from "@/lib/calendar/wall-time";
import type { CommitmentStanding } from "@/lib/report/commitment-standing";

/** A value commitment as its form knows it; days are "2026-03-14". */
export interface StoredCommitment {
  readonly id: string;
  readonly version: number;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly promised: number;
  readonly achieved: number | null;
  readonly dueOn: string | null;
  /** UTC milliseconds. */
  readonly measuredAt: number | null;
  /** How it stands today. */
  readonly standing: Pick<CommitmentStanding, "state" | "evenPace">;
}

interface MeasuringClock {
  readonly zone: string;
  readonly today: string;
  /** UTC milliseconds. */
  readonly stored: number | null;
}

/**
 * The moment to send for a day on the reader's clock: what is stored when that is its day, else noon. Today is sent as
 * "now", so that a result is never measured in the future.
 */
export function measuredAtOf(day: string, { zone, today, stored }: MeasuringClock): string | null {
  if (stored !== null && day === dayOf(stored, zone)) return new Date(stored).toISOString();
  if (day === "" || day === today) return null;
  // What is no date is sent as it is, so that the field says what is wrong with it.
  return noonOfDay(day, zone)?.toISOString() ?? day;
}
