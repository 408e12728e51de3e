import { z } from "zod";
import { DAY_MS } from "@/lib/calendar/days";
import { hasBegunSomewhere } from "@/lib/calendar/has-begun-somewhere";
import { isCurrency } from "./currency";
import { LOCALE } from "./locale";

/**
 * Building blocks of every input. Strings arrive from forms, the API and CSV alike, so nothing is coerced in silence:
 * text is NFC, well formed and without NUL; numbers and dates are parsed by explicit patterns.
 */
const clean = (text: string) =>
  NOTHING_SEEN.test(text) ? "" : text.normalize("NFC").replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/gu, "");
/** Spaces, controls and whatever else shows nothing by itself: a name made of it would be no name to anybody. */
const NOTHING_SEEN = /^[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
export const isStorable = (text: string) => text.isWellFormed() && !text.includes("\u0000");

/** A line of text that must be there. */
export const requiredText = (max: number) =>
  z
    .string("Enter a text.")
    .refine(isStorable, "This text holds characters that cannot be stored.")
    .transform(clean)
    .pipe(z.string().min(1, "Fill this in.").max(max, `At most ${max} characters.`));

/** Text that may be missing; empty means missing. */
export const optionalText = (max: number) =>
  z
    .string("Enter a text.")
    .max(max * 2, `At most ${max} characters.`)
    .refine(isStorable, "This text holds characters that cannot be stored.")
    .transform(clean)
    .pipe(z.string().max(max, `At most ${max} characters.`))
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null);

/** The longest note, in characters. */
export const LONGEST_NOTE = 4000;

/** Of another record, with what is asked for where none is named. */
export const idOf = (message: string) => z.uuid(message).transform((text) => text.toLowerCase());

export const id = idOf("This is not a valid id.");

/** Days within reach, as text; what stands in an address is left out beyond it. */
export const isDayInReach = (text: string) => text >= "1900-01-01" && text < "2200-01-01";

const isInRange = (date: Date) => date.getUTCFullYear() >= 1900 && date.getUTCFullYear() < 2200;
const RANGE = "Choose a date between 1900 and 2199.";

/** A calendar day, `YYYY-MM-DD`, as midnight UTC. */
export const day = z.iso
  .date({ error: ({ input }) => (input ? "Enter a date as YYYY-MM-DD." : "Choose a date.") })
  .transform((text) => new Date(`${text}T00:00:00.000Z`))
  .refine(isInRange, RANGE);

const LONGEST_YEARS = 30;
/** With its share of a leap day: over thirty years the others would be a week off. */
const MEAN_YEAR_MS = 365.25 * DAY_MS;

/** A day that has come. */
export const pastDay = day.refine((date) => hasBegunSomewhere(date, Date.now()), "This day has not come yet.");

const yearsAhead = (date: Date) => (date.getTime() - Date.now()) / MEAN_YEAR_MS;
const FAR = `More than ${LONGEST_YEARS} years away. Check the year.`;

/** A day of a record, which may be old: nobody signs for longer ahead, and a slip of the year is far off. */
export const recordDay = day.refine((date) => yearsAhead(date) <= LONGEST_YEARS, FAR);

/** A day somebody waits for, or did until lately. */
export const nearDay = recordDay.refine((date) => yearsAhead(date) >= -LONGEST_YEARS, FAR);

/** A rule over several fields is told even while others are wrong, so that everything wrong is heard at once. */
export const whenSound = (...names: readonly string[]) => ({
  when: ({ issues }: z.core.ParsePayload) =>
    issues.every(({ path }) => path?.[0] !== undefined && !names.includes(String(path[0]))),
});

/** A moment, ISO 8601 with zone, as a Date. */
const instant = z.iso
  .datetime({ offset: true, error: "Enter a date and time such as 2026-03-01T14:30:00Z." })
  .transform((text) => new Date(text))
  .refine(isInRange, RANGE);

/** A phone's clock may run ahead of ours by this much; what "just happened" must not lie in the future. */
export const CLOCK_SLACK_MS = 10 * 60_000;
const NOT_YET = "This has not happened yet: only what has happened can be recorded.";

/** A moment that has come. */
export const pastInstant = instant.refine((at) => at.getTime() <= Date.now() + CLOCK_SLACK_MS, NOT_YET);

/** `null` and the empty string both mean "not given". */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

export const currency = z
  .string("Enter a currency.")
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().refine(isCurrency, "Enter a currency by its three letters (ISO 4217), such as EUR."));

/** Money in minor units; safe as a JavaScript number. */
export const cents = z
  .int("Enter an amount in whole cents.")
  .min(0, "An amount cannot be negative.")
  .max(9_000_000_000_000, "This amount is too large.");

export const email = z
  .string("Enter an e-mail address.")
  .transform((text) => clean(text).toLowerCase())
  .pipe(z.email("Enter an e-mail address such as ann@example.com.").max(320));

/** A whole number; files and forms read it from text before it comes here. */
export function wholeNumber(min: number, max: number) {
  const message = `Enter a whole number from ${min.toLocaleString(LOCALE)} to ${max.toLocaleString(LOCALE)}.`;
  return z.int(message).min(min, message).max(max, message);
}

/** Counts optimistic locking: the version the person was looking at. */
export const version = z.int32("Reload the page and try again.").min(1);

/** Of a list in the address; what is no page is the first one. */
export const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .catch(1)
  .default(1);
