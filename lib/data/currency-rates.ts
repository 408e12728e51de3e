import "server-only";
import { midnightOf } from "@/lib/calendar/days";
import type { CurrencyRateInput, CurrencyRateRef } from "@/lib/schemas/currency-rate";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { Scope } from "./scope";

/** In which currency this workspace compares amounts, with the newest rate of each other one whose day has come. */
export async function loadOwnMoney(scope: Scope): Promise<OwnMoney> {
  const rates = await scope.tx.currencyRate.findMany({
    where: { workspaceId: scope.viewer.workspaceId, ratedOn: { lte: new Date(midnightOf(scope.now)) } },
    distinct: ["currency"],
    orderBy: [{ currency: "asc" }, { ratedOn: "desc" }],
    select: { currency: true, rate: true, ratedOn: true },
  });
  return { currency: scope.viewer.currency, rates };
}

export async function findCurrencyRate(scope: Scope, { currency, ratedOn }: CurrencyRateRef): Promise<number | null> {
  const { workspaceId } = scope.viewer;
  const kept = await scope.tx.currencyRate.findUnique({
    where: { workspaceId_currency_ratedOn: { workspaceId, currency, ratedOn } },
    select: { rate: true },
  });
  return kept?.rate ?? null;
}

/** A second rate for the same day takes the place of the first. */
export async function saveCurrencyRate(scope: Scope, { currency, rate, ratedOn }: CurrencyRateInput): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  const said = { rate, recordedAt: scope.now, recordedById: memberId };
  await scope.tx.currencyRate.upsert({
    where: { workspaceId_currency_ratedOn: { workspaceId, currency, ratedOn } },
    create: { workspaceId, currency, ratedOn, ...said },
    update: said,
  });
}

export interface ForeignCurrency {
  readonly currency: string;
  /** Accounts in use with an amount in it. */
  readonly count: number;
}

/** The other currencies in which accounts in use have an amount, the commonest first. */
export async function listForeignCurrencies(scope: Scope): Promise<readonly ForeignCurrency[]> {
  return scope.tx.$queryRaw<ForeignCurrency[]>`
    SELECT currency::text AS currency, count(*)::int AS count FROM "Account"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "archivedAt" IS NULL AND "arrCents" IS NOT NULL
      AND currency <> ${scope.viewer.currency}
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

/** Forgets the rate of one day; the one before it counts again. */
export async function deleteCurrencyRate(scope: Scope, { currency, ratedOn }: CurrencyRateRef): Promise<boolean> {
  const { count } = await scope.tx.currencyRate.deleteMany({
    where: { workspaceId: scope.viewer.workspaceId, currency, ratedOn },
  });
  return count === 1;
}
