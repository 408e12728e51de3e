import type { AccountGroup } from "@/lib/data/account-totals";
import type { GapGroup } from "@/lib/data/gaps";
import type { ReachGroup } from "@/lib/data/pulse-reach";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { type AccountSum, sumOf } from "./account-totals";

/** How the two sides of accounts see them, however many of each kind a page shows. */
export interface GapSums {
  /** So large that answers this few cannot make it by chance. */
  readonly clear: AccountSum;
  readonly possible: AccountSum;
  readonly alike: AccountSum;
  readonly all: AccountSum;
}

/** All accounts beside those on both sides of which a question was answered. */
export function gapSums(gaps: readonly GapGroup[], all: readonly AccountGroup[], money: OwnMoney): GapSums {
  const of = (chosen: (group: GapGroup) => boolean) => sumOf(gaps.filter(chosen), money);
  return {
    clear: of(({ isAligned, isClear }) => !isAligned && isClear),
    possible: of(({ isAligned, isClear }) => !(isAligned || isClear)),
    alike: of(({ isAligned }) => isAligned),
    all: sumOf(all, money),
  };
}

/** Whom we asked by a link in a year, and who answered: nobody's silence is scored, but what it leaves open is told. */
export interface ReachSums {
  readonly asked: AccountSum;
  readonly answered: AccountSum;
  readonly peopleAsked: number;
  readonly peopleAnswered: number;
}

export const reachSums = (groups: readonly ReachGroup[], money: OwnMoney): ReachSums => ({
  asked: sumOf(groups, money),
  answered: sumOf(
    groups.filter(({ hasAnswered }) => hasAnswered),
    money,
  ),
  peopleAsked: groups.reduce((sum, { peopleAsked }) => sum + peopleAsked, 0),
  peopleAnswered: groups.reduce((sum, { peopleAnswered }) => sum + peopleAnswered, 0),
});
