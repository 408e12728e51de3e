import { DAY_MS } from "./days";

/** A contact between two people counts half after so many days, like an answer to the seven questions (decision 0070). */
export const TIE_HALF_LIFE_DAYS = 180;
export const TIE_HALF_LIFE_MS = TIE_HALF_LIFE_DAYS * DAY_MS;

/** What one contact still counts. */
export const fadedContact = (at: number, asOf: number): number => 2 ** ((at - asOf) / TIE_HALF_LIFE_MS);
