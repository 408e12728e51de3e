import { checkNumber } from "../check";
import { anchor } from "./anchor";

/** "How satisfied are you?", 1–5, as points. Throws a ScoringError outside that range. */
export const csatValue = (rating: number): number =>
  anchor(checkNumber(rating, "rating", { min: 1, max: 5 }), [1, 3, 5]);

/** "Would you recommend us?", 0–10, as points: 7 is neutral. Throws a ScoringError outside that range. */
export const npsValue = (rating: number): number =>
  anchor(checkNumber(rating, "rating", { min: 0, max: 10 }), [0, 7, 10]);

/** Sentiment −1…1 of an interaction they took part in, as points. Throws a ScoringError outside that range. */
export const toneValue = (sentiment: number): number =>
  50 * (1 + checkNumber(sentiment, "sentiment", { min: -1, max: 1 }));
