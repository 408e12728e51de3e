import "server-only";
import { deleteCurrencyRate } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { CurrencyRateRef } from "@/lib/schemas/currency-rate";

/** Takes the rate of one day back. */
export async function removeCurrencyRate(scope: Scope, rate: CurrencyRateRef): Promise<void> {
  if (!(await deleteCurrencyRate(scope, rate))) throw notFound("rate");
}
