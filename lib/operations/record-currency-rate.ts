import "server-only";
import { findCurrencyRate, saveCurrencyRate } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { CurrencyRateInput } from "@/lib/schemas/currency-rate";

/**
 * Keeps what one unit of another currency is worth in the workspace's own, from a day on.
 * @returns the rate that was kept for the same day before, if any
 */
export async function recordCurrencyRate(
  scope: Scope,
  input: CurrencyRateInput,
): Promise<{ readonly former: number | null }> {
  if (input.currency === scope.viewer.currency) {
    const message = "This is the workspace’s own currency: it needs no rate.";
    throw new AppError("invalid_input", { message, fields: { currency: message } });
  }
  const former = await findCurrencyRate(scope, input);
  await saveCurrencyRate(scope, input);
  return { former };
}
