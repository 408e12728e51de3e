import { z } from "zod";
import { id, optionalText, pastInstant } from "./fields";

export const FACT_KINDS = [
  "valueCase",
  "seatAtTheirs",
  "seatAtOurs",
  "departments",
  "sponsor",
  "workflow",
  "barrier",
] as const;

/** A dated review of one fact; the value is on the anchors of the scoring model. */
export const factReviewInput = z.strictObject({
  accountId: id,
  kind: z.enum(FACT_KINDS),
  value: z.number().min(0).max(100),
  note: optionalText(1000),
  reviewedAt: pastInstant,
});
export type FactReviewInput = z.output<typeof factReviewInput>;

export const factReviewRef = z.strictObject({ factReviewId: id });
