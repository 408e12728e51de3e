import type { Story } from "./story";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export interface Calendar {
  /** Midnight of today. */
  readonly today: number;
  /** So many days ago, in working hours. */
  readonly at: (daysAgo: number, hour?: number) => Date;
  readonly day: (daysAgo: number) => Date;
}

export function calendarOf(now: Date): Calendar {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return {
    today,
    at: (daysAgo, hour = 10) => new Date(today - daysAgo * DAY_MS + hour * HOUR_MS),
    day: (daysAgo) => new Date(today - daysAgo * DAY_MS),
  };
}

/** An account of the demo world and the ids it got. */
export interface There {
  readonly story: Story;
  readonly accountId: string;
  readonly contactIds: readonly string[];
}
