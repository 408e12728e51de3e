import { z } from "zod";
import { isDayInReach, isStorable } from "./fields";

/** What stands in an address between several values of one filter; within a value it is spelt out. */
const BETWEEN = "*";
const LONGEST = 2000;
/** More of one filter than anybody chooses by hand. */
const MOST_VALUES = 40;

const spelt = (value: string) => value.replaceAll("%", "%25").replaceAll(BETWEEN, "%2A");
const read = (text: string) => text.replaceAll("%2A", BETWEEN).replaceAll("%25", "%");

export const joined = (values: readonly string[]): string => values.map(spelt).join(BETWEEN);
/** What stands one behind the other, also twice. */
export const split = (text: string): readonly string[] => text.split(BETWEEN).map(read);
const apart = (text: string): readonly string[] => [...new Set(split(text))].slice(0, MOST_VALUES);

/** Several values of a filter, any of which will do; what is not understood is left out, and nothing left is no filter. */
export const several = <T extends z.ZodType<string, string>>(value: T) =>
  z
    .preprocess(
      (given) =>
        typeof given === "string" && given.length <= LONGEST && isStorable(given)
          ? apart(given).filter((one) => one !== "" && value.safeParse(one).success)
          : given,
      z.array(value).min(1),
    )
    .optional()
    .catch(undefined);

/** From and to, both included; one of them may be open. */
export interface Range<T extends number | string = number> {
  readonly from: T | null;
  readonly to: T | null;
}

const NUMBERS = /^(-?\d{1,12}(?:\.\d{1,2})?)?\.\.(-?\d{1,12}(?:\.\d{1,2})?)?$/;
const DAYS = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

const between = z
  .string()
  .regex(NUMBERS)
  .transform((text): Range => {
    const [, from, to] = NUMBERS.exec(text) ?? [];
    return { from: from === undefined ? null : Number(from), to: to === undefined ? null : Number(to) };
  })
  .refine(isRange);

/** "100000..250000", "..40": the values that lie between. */
export const numberRange = between.optional().catch(undefined);

/** A hundred years: whoever asks for more asks for nothing. */
export const MOST_DAYS_AGO = 36_500;

/** "90..", "..30": so many whole days ago. */
export const daysAgoRange = between.refine(({ from, to }) =>
  [from, to].every((days) => days === null || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS_AGO)),
);

/** "2027-01-01..2027-03-31": the days between. */
export const dayRange = z
  .string()
  .regex(DAYS)
  .transform((text): Range<string> => {
    const [, from, to] = DAYS.exec(text) ?? [];
    return { from: from ?? null, to: to ?? null };
  })
  .refine(({ from, to }) => [from, to].every((one) => one === null || isDay(one)))
  .refine(isRange);

const isDay = (text: string) => z.iso.date().safeParse(text).success && isDayInReach(text);

/** Open at both ends, or from behind its end, it would be none. */
function isRange<T extends number | string>({ from, to }: Range<T>): boolean {
  if (from === null || to === null) return from !== to;
  return from <= to;
}

const MOST = 999_999_999_999;

/** Two ends as somebody typed them, as the address says them: the lesser first, with as many digits as it takes. */
export function rangeOfTyped(from: string, to: string): string {
  const ends = [from, to].map((text) => {
    const value = Number(text);
    if (text.trim() === "" || Number.isNaN(value)) return null;
    return Math.round(Math.min(Math.max(value, -MOST), MOST) * 100) / 100;
  });
  const [least = null, most = null] = ends;
  if (least === null && most === null) return "";
  const isTurned = least !== null && most !== null && least > most;
  return rangeText(isTurned ? { from: most, to: least } : { from: least, to: most });
}

/** The same of two days; the earlier first. */
export function rangeOfDays(from: string, to: string): string {
  const [first = "", last = ""] = from !== "" && to !== "" && from > to ? [to, from] : [from, to];
  return first === "" && last === "" ? "" : rangeText({ from: first, to: last });
}

export const rangeText = ({ from, to }: Range<number | string>): string => `${from ?? ""}..${to ?? ""}`;
