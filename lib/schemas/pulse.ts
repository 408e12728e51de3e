import { z } from "zod";
import { accountFilter } from "./account-filter";
import { id, nearDay, optional, optionalText, requiredText, wholeNumber } from "./fields";

/** Everything that can be asked, in the order in which it is offered. */
export const PULSE_ITEMS = [
  "csat",
  "nps",
  "ces",
  "proposition_pulse",
  "delivery_pulse",
  "creation_pulse",
  "q1",
  "q2",
  "q3",
  "q4",
  "q5",
  "q6",
  "q7_executives",
  "q7_customers",
  "headline",
  "again",
  "why_stay",
  "alternatives",
  "cost_to_leave",
  "comment",
] as const;
export type PulseItem = (typeof PULSE_ITEMS)[number];

/** More than these are not answered on a phone in a spare minute. */
const MOST_ITEMS = 15;
/** So many people one round asks at most. */
const MOST_ASKED = 2000;

const NAMINGS = ["named", "unnamed"] as const;
/** Of fewer people of an account nothing is shown where names were promised away, and nothing kept. */
export const FEWEST_UNNAMED = 3;

export const pulseInput = z.strictObject({
  name: requiredText(200),
  contactIds: z
    .array(id)
    .min(1, "Choose at least one person.")
    .max(MOST_ASKED, `At most ${MOST_ASKED} people at a time: send the next ones in a second round.`)
    .refine((ids) => new Set(ids).size === ids.length, "Somebody is chosen twice."),
  items: z
    .array(z.enum(PULSE_ITEMS))
    .min(1, "Choose at least one question.")
    .max(MOST_ITEMS, `At most ${MOST_ITEMS} questions: longer ones are not answered.`)
    .refine((items) => new Set(items).size === items.length, "A question is chosen twice."),
  /** Whether we see who said what, or answers only, of three people of an account at least (decision 0081). */
  naming: z.enum(NAMINGS).default("named"),
  note: optionalText(600),
  /** The day its mails go out, in the morning of whoever asks; now when left out. */
  sendOn: optional(nearDay),
  /** The last day on which it can be answered. */
  closesOn: nearDay,
});
export type PulseInput = z.output<typeof pulseInput>;
export type Naming = PulseInput["naming"];

/** So many days lie at least between two rounds that ask the same person: nobody is asked daily, and nobody forgotten. */
export const pulseCadence = z.strictObject({ pulseCadenceDays: wholeNumber(1, 365) });
export type PulseCadence = z.output<typeof pulseCadence>;

export const pulseRef = z.strictObject({ pulseId: id });
/** How many a reminder is on its way to. */
export const remindedAnswer = z.object({ id: z.string(), reminded: z.int() });
export const pulseRecipientRef = z.strictObject({ pulseRecipientId: id });

/** What the form begins with: the people of an account, or of one of them, or those of the accounts of a list. */
export const pulseAudience = accountFilter.extend({
  account: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
});
export type PulseAudience = z.output<typeof pulseAudience>;

/** How it looks to whoever is asked, before it is sent. */
export const pulsePreview = z.object({
  items: z
    .string()
    .max(500)
    .transform((text) => PULSE_ITEMS.filter((item) => text.split(",").includes(item))),
  language: z.string().max(35).default(""),
  account: z.string().max(200).default(""),
  name: z.string().max(200).default(""),
  note: z.string().max(600).default(""),
  naming: z.enum(NAMINGS).catch("named"),
  closesOn: z.string().max(10).default(""),
});
