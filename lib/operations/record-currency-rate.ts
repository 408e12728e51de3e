import "server-only";
import { saveCurrencyRate } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { CurrencyRateInput } from "@/lib/schemas/currency-rate";

/** Keeps what one unit of another currency is worth in the workspace's own, from a day on. */
export async function recordCurrencyRate(scope: Scope, input: CurrencyRateInput): Promise<void> {
  if (input.currency === scope.viewer.currency) {
    const message = "This is the workspace’s own currency: it needs no rate.";
    throw new AppError("invalid_input", { message, fields: { currency: message } });
  }
  await saveCurrencyRate(scope, input);
}
