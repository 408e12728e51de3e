import { minorDigitsOf } from "./currency";

/** What one unit of another currency was worth in the workspace's own, and on which day. */
interface RatedCurrency {
  readonly currency: string;
  readonly rate: number;
  readonly ratedOn: Date;
}

/** The currency in which a workspace compares amounts, and what it knows of the others. */
export interface OwnMoney {
  readonly currency: string;
  readonly rates: readonly RatedCurrency[];
}

/** Minor units of the own currency for one minor unit of another; null without a rate: a guess is no amount. */
export function ownFactor(currency: string, { currency: own, rates }: OwnMoney): number | null {
  if (currency === own) return 1;
  const rated = rates.find((one) => one.currency === currency);
  return rated === undefined ? null : rated.rate * 10 ** (minorDigitsOf(own) - minorDigitsOf(currency));
}

/** An amount in minor units of the own currency; null where it is not known or has no rate. */
export function ownCents(cents: number | null, currency: string, money: OwnMoney): number | null {
  const factor = ownFactor(currency, money);
  return cents === null || factor === null ? null : cents * factor;
}
