import { z } from "zod";
import { STEPS } from "@/lib/scoring";

const movedStep = z.object({
  step: z.enum(STEPS),
  score: z.number(),
  /** By how much the save moved it. */
  points: z.number(),
  /** A lower step with a lower score: it alone counts here, so this step moves no index. No score = not known yet. */
  heldBy: z.object({ step: z.enum(STEPS), score: z.number().nullable() }).nullable(),
});

/** What a save answers with: the ids it made or touched and the scores it moved. */
const scoreAnswer = z.object({
  accountId: z.string(),
  /** Null while satisfaction is hardly known: then there is none. */
  index: z.number().nullable(),
  standsOn: z.enum(STEPS).nullable(),
  /** What this save alone moved; null where many were written at once. */
  moved: z
    .object({
      index: z.number(),
      steps: z.array(movedStep),
      /** Points each step brings into the index; they sum to its move. An answer from before they were told has none. */
      parts: z.array(z.object({ step: z.enum(STEPS), points: z.number() })).default([]),
    })
    .nullable(),
});
export const savedAnswer = z.object({ id: z.string(), scores: z.array(scoreAnswer) });
export type SavedAnswer = z.output<typeof savedAnswer>;
export type SavedScore = z.output<typeof scoreAnswer>;

/** Of a write whose success is the whole answer; the stored answer of an earlier try reads as null. */
export const noAnswer = z.void().nullable();
