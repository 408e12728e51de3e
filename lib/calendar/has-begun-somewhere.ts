import { DAY_MS } from "./days";

/** Where the sun rises first, on the Line Islands, clocks run this far ahead of UTC. */
export const EARLIEST_ZONE_MS = (14 / 24) * DAY_MS;

/** Whether a calendar day has come anywhere: what is today there is nobody's typing error. `now` in UTC milliseconds. */
export const hasBegunSomewhere = (day: Date, now: number): boolean => day.getTime() <= now + EARLIEST_ZONE_MS;
