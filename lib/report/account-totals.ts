import type { AccountGroup } from "@/lib/data/account-totals";
import { type AccountFilter, STANDINGS, type Standing } from "@/lib/schemas/account-filter";
import { LOCALE } from "@/lib/schemas/locale";
import { type OwnMoney, ownCents } from "@/lib/schemas/own-money";

/** What one currency amounts to, in its minor units. */
export interface CurrencySum {
  readonly currency: string;
  readonly cents: number;
}

export interface AccountSum {
  readonly count: number;
  /** Of these, how many have a known ARR; the sums say nothing about the others. */
  readonly countWithArr: number;
  /** In the own currency whatever has a rate; what has none stays apart behind it. */
  readonly arr: readonly CurrencySum[];
}

/** The portfolio in figures: on which rung how much stands, and how much of it is at risk. */
export interface AccountTotals {
  readonly standings: readonly (AccountSum & { readonly standing: Standing })[];
  readonly all: AccountSum;
  readonly atRisk: AtRiskSum | null;
}

/**
 * Whatever risk is filtered, beside the whole it is a part of. A share is one of what was judged: whoever adds accounts of
 * which nothing is known makes nothing safer, so these stand beside it.
 */
export interface AtRiskSum extends AccountSum {
  readonly judged: readonly CurrencySum[];
  readonly unjudged: AccountSum;
}

/**
 * How many accounts, and how much ARR, stand on which rung and are at risk. Whatever is filtered stays filtered, but
 * for what the figures themselves tell apart: the groups are those of every rung and every risk. Who is archived is in
 * no danger of being lost.
 */
export function totalsOf(
  groups: readonly AccountGroup[],
  { risk, archived }: Pick<AccountFilter, "risk" | "archived">,
  money: OwnMoney,
): AccountTotals {
  const here = groups.filter((group) => isOf(group, risk));
  return {
    standings: STANDINGS.map((standing) => ({
      standing,
      ...sumOf(
        here.filter((group) => standingOf(group) === standing),
        money,
      ),
    })),
    all: sumOf(here, money),
    atRisk: archived ? null : atRiskOf(groups, money),
  };
}

/** So many accounts are on all pages of a list together, of whatever rung and risk it was narrowed to. */
export const countListed = (
  groups: readonly AccountGroup[],
  { stands, risk }: Pick<AccountFilter, "stands" | "risk">,
) =>
  groups
    .filter((group) => isOf(group, risk))
    .filter((group) => !stands || stands.some((one) => group.standsOn === one || standingOf(group) === one))
    .reduce((sum, { count }) => sum + count, 0);

/** Whoever is dormant has no business with us either. */
const isOf = ({ risk: found }: AccountGroup, asked: AccountFilter["risk"]): boolean =>
  !asked || asked.some((one) => one === found || (one === "inactive" && found === "dormant"));

/** Nothing proven is a finding; where there is hardly any evidence at all, it is none. The three steps of value are one. */
function standingOf({ standsOn, isRated }: AccountGroup): Standing {
  if (standsOn === null) return isRated ? "nothing" : "unrated";
  return STANDINGS.find((standing) => standing === standsOn) ?? "value";
}

const JUDGED: readonly (string | null)[] = ["at-risk", "watch", "ok"];
/** Nothing was scored, or too little; with whom there is no business, there is nothing to judge. */
const UNJUDGED: readonly (string | null)[] = ["unknown", null];

/** What is at risk beside what was judged, and what was not. */
export function atRiskOf(groups: readonly AccountGroup[], money: OwnMoney): AtRiskSum {
  const of = (risks: readonly (string | null)[]) =>
    sumOf(
      groups.filter(({ risk }) => risks.includes(risk)),
      money,
    );
  return { ...of(["at-risk"]), judged: of(JUDGED).arr, unjudged: of(UNJUDGED) };
}

/** All that carry this warning, however many of them a page shows. */
export const sumAt = (level: "at-risk" | "watch", groups: readonly AccountGroup[], money: OwnMoney): AccountSum =>
  sumOf(
    groups.filter(({ risk }) => risk === level),
    money,
  );

type Summed = Pick<AccountGroup, "currency" | "count" | "countWithArr" | "cents">;

/** The own currency first, with all that can be converted to it; a rate that nobody recorded would be a guess. */
export function sumOf(groups: readonly Summed[], money: OwnMoney): AccountSum {
  const sums = new Map<string, number>();
  const add = (currency: string, cents: number) => sums.set(currency, (sums.get(currency) ?? 0) + cents);
  for (const { currency, cents } of groups) {
    const own = ownCents(cents, currency, money);
    if (own !== null) add(money.currency, own);
    else if (cents !== null) add(currency, cents);
  }
  const isOwn = (currency: string) => Number(currency === money.currency);
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    countWithArr: groups.reduce((sum, { countWithArr }) => sum + countWithArr, 0),
    arr: [...sums]
      .map(([currency, cents]) => ({ currency, cents: Math.round(cents) }))
      .sort((a, b) => isOwn(b.currency) - isOwn(a.currency) || a.currency.localeCompare(b.currency, LOCALE)),
  };
}
