import { z } from "zod";
import { STEPS } from "@/lib/scoring";

/** What a save answers with: the ids it made or touched and the scores it moved. */
const scoreAnswer = z.object({
  accountId: z.string(),
  index: z.number(),
  standsOn: z.enum(STEPS).nullable(),
});
export const savedAnswer = z.object({ id: z.string(), scores: z.array(scoreAnswer) });
export type SavedAnswer = z.output<typeof savedAnswer>;

/** Of a write whose success is the whole answer; the stored answer of an earlier try reads as null. */
export const noAnswer = z.void().nullable();
