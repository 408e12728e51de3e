import { z } from "zod";
import { utcDayOf } from "@/lib/calendar/days";
import type { AuditChange } from "./audit";
import { currency, day } from "./fields";

/** More than any currency is worth of another. */
const HIGHEST_RATE = 1_000_000;

/** "1 USD = 0.92 of our own currency, as of 3 March". */
export const currencyRateInput = z.strictObject({
  currency,
  rate: z
    .number({ error: "A number, such as 0.92." })
    .positive({ error: "More than 0." })
    .max(HIGHEST_RATE, { error: "Is it the other way round? Say what one unit of the other currency is worth." }),
  ratedOn: day,
});
export type CurrencyRateInput = z.output<typeof currencyRateInput>;

export const currencyRateRef = currencyRateInput.omit({ rate: true });
export type CurrencyRateRef = z.output<typeof currencyRateRef>;

/** What stood there for that day before. */
export const recordedRate = z.object({ former: z.number().nullable() });

/** A rate has no record of its own that the audit could look at. */
export const rateChanges = ({ currency: code, rate, ratedOn }: CurrencyRateInput): readonly AuditChange[] => [
  { field: "currency", to: code },
  { field: "rate", to: rate },
  { field: "ratedOn", to: utcDayOf(ratedOn) },
];
