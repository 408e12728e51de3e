import { z } from "zod";
import { INDICATORS, STEPS } from "@/lib/scoring";
import { id, isDayInReach } from "./fields";

/** By what the timeline can be narrowed. */
export const TIMELINE_KINDS = [
  "interactions",
  "answers",
  "assessments",
  "promises",
  "registers",
  "facts",
  "contracts",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Days in the address stay text; a broken one counts as not given, for a link must not die of a typing error. */
export const dayInAddress = z.iso.date().refine(isDayInReach).optional().catch(undefined);

/** So many at most come to a meeting that is prepared. */
export const MOST_COMING = 20;

const COMING = new RegExp(`^[0-9a-f-]{36}(\\.[0-9a-f-]{36}){0,${MOST_COMING - 1}}$`);

/** Everything the address of the account page can say. */
export const accountReportQuery = z.object({
  accountId: id,
  /** The day the page speaks about; today when left out. */
  asOf: dayInAddress,
  /** What was known by the end of this day; the day of `asOf` when left out. */
  known: dayInAddress,
  /** From which day the change is explained. */
  since: dayInAddress,
  why: z
    .enum([...STEPS, "index"])
    .optional()
    .catch(undefined),
  kind: z.enum(TIMELINE_KINDS).optional().catch(undefined),
  /** The timeline begins at this entry and goes back from there: an instant and the name of the entry. */
  until: z
    .string()
    .regex(/^-?\d{1,13}\.[a-z-]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
  /** A contact or member to look at the account without. */
  without: id.optional().catch(undefined),
  /** Contacts who come to the meeting that is prepared, one after the other with a dot between. */
  with: z.string().regex(COMING).optional().catch(undefined),
  /** What is imagined of the account, as `writeHypothesis` tells it; read where it is shown, which says what is wrong with it. */
  if: z.string().optional().catch(undefined),
  /** A question that is imagined to be answered well, where nothing else is imagined. */
  ask: z.enum(INDICATORS).optional().catch(undefined),
  /** The day on which it would be recorded; the day of the page when left out. */
  on: dayInAddress,
});
export type AccountReportQuery = z.output<typeof accountReportQuery>;
