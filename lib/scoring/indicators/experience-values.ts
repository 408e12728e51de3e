import { checkNumber } from "../check";
import { anchor } from "./anchor";

/** "They made it easy", 1–7, as points. Throws a ScoringError outside that range. */
export const cesValue = (rating: number): number =>
  anchor(checkNumber(rating, "rating", { min: 1, max: 7 }), [1, 4, 7]);

/** The older effort form, 1 (little) to 5 (much), as points: less is better. Throws a ScoringError outside that range. */
export const effortValue = (rating: number): number =>
  anchor(checkNumber(rating, "rating", { min: 1, max: 5 }), [5, 3, 1]);

const SUPPORT_VALUES = { solved_in_target: 100, solved_late: 50, reopened: 25, unresolved_past_target: 0 } as const;
export type SupportOutcome = keyof typeof SUPPORT_VALUES;

/** What became of a problem they brought, as points. */
export const supportValue = (outcome: SupportOutcome): number => SUPPORT_VALUES[outcome];

/** Hours without an answer after which a reply is worth nothing, whether it still comes or not. */
export const REPLY_LAPSE_HOURS = 48;

/** Hours until the first answer to a request, as points: 4 is best, 24 neutral. ≥ 0, or a ScoringError. */
export const replyValue = (hours: number): number =>
  anchor(checkNumber(hours, "hours", { min: 0, max: Number.MAX_VALUE }), [REPLY_LAPSE_HOURS, 24, 4]);
