import { z } from "zod";
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
