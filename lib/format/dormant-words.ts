import { formatDay } from "./dates";

/** Dormant is no other word for lost (C49). */
export const dormantWords = (since: string): string => `Dormant since ${formatDay(since)}, not lost: nobody said no.`;
