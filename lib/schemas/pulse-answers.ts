import { z } from "zod";
import { LONGEST_NOTE } from "./fields";

/** As pulseTokenOf derives them; what looks otherwise is no token. */
export const pulseToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** How "can't say" is sent. */
export const CANNOT_SAY = "-";

/** What a customer's page sends: answers by item, as text; an empty one takes an answer back. */
export const sentAnswers = z.strictObject({
  answers: z.record(z.string().max(40), z.string().max(LONGEST_NOTE)).refine((all) => Object.keys(all).length <= 40),
  /** They pressed "Send". */
  isDone: z.boolean(),
});
export type SentAnswers = z.output<typeof sentAnswers>;
