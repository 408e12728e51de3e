import "server-only";
import type { ComparedDay } from "@/lib/calendar/compared-day";
import { findIndexes } from "@/lib/data/account-list";
import { type AccountGroup, groupAccounts } from "@/lib/data/account-totals";
import { loadLedger } from "@/lib/data/evidence";
import { findMovedSince, listStandingsThen, type MovedAccount, type StandingThen } from "@/lib/data/former-standings";
import { comparedList } from "@/lib/data/moved-since";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { type AccountSum, type AccountTotals, sumOf, totalsOf } from "@/lib/report/account-totals";
import { chooseMoment } from "@/lib/report/choose-moment";
import { groupsThen } from "@/lib/report/compare-groups";
import { type Mover, tellMover } from "@/lib/report/tell-mover";
import type { AccountFilter, Move } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";

/** A list beside itself at the end of a day. */
export interface Comparison extends ComparedDay {
  readonly totals: AccountTotals;
  /** Of then, what is archived by now. */
  readonly gone: AccountTotals;
  /** Of now, of the whole list that is compared, whatever of it one looks at. */
  readonly now: AccountTotals;
  readonly moves: Readonly<Record<Move | "left", AccountSum>>;
  readonly movers: readonly Mover[];
  /** Of the accounts of this page, how they stood then. */
  readonly standings: ReadonlyMap<string, StandingThen>;
}

interface Compared {
  readonly filter: AccountFilter;
  readonly money: OwnMoney;
  /** Of what the list holds now. */
  readonly groups: readonly AccountGroup[];
  readonly accountIds: readonly string[];
}

/** Null where the list is compared with nothing. */
export async function loadComparison(
  scope: Scope,
  { filter, money, groups: listed, accountIds }: Compared,
): Promise<Comparison | null> {
  const then = comparedList(filter, scope.now);
  if (then === null) return null;
  // What one drills into by is part of the comparison, and does not narrow it.
  const whole = { ...filter, moved: undefined, stood: undefined };
  const { moved, foremost, ...sides } = await findMovedSince(scope, whole, { day: then, money });
  const isPart = filter.moved !== undefined || filter.stood !== undefined;
  const groups = isPart ? await groupAccounts(scope, whole, money) : listed;
  const sumOfMove = (move: Move | "left") =>
    sumOf(
      moved.filter((one) => one.move === move),
      money,
    );
  return {
    ...then,
    totals: totalsOf(groupsThen(groups, sides), filter, money),
    gone: totalsOf(sides.gone, filter, money),
    now: totalsOf(groups, filter, money),
    moves: {
      down: sumOfMove("down"),
      up: sumOfMove("up"),
      known: sumOfMove("known"),
      came: sumOfMove("came"),
      left: sumOfMove("left"),
    },
    movers: await loadMovers(scope, foremost, then),
    standings: new Map((await listStandingsThen(scope, accountIds, then)).map((one) => [one.accountId, one])),
  };
}

/** Why the foremost have moved, as their own pages explain it. */
async function loadMovers(
  scope: Scope,
  accounts: readonly MovedAccount[],
  { day }: ComparedDay,
): Promise<readonly Mover[]> {
  if (accounts.length === 0) return [];
  const ids = accounts.map(({ id }) => id);
  const model = await currentModel(scope);
  const [ledgers, indexes] = [await loadLedger(scope, ids), await findIndexes(scope, ids)];
  return accounts.flatMap((account): Mover[] => {
    const [ledger, stored] = [ledgers.get(account.id), indexes.get(account.id)];
    if (!(ledger && stored)) return [];
    // The moment of the page of the account, which explains the same change.
    const clock = { now: scope.now.getTime(), scoredAt: stored.asOf.getTime(), writtenAt: null };
    const { asOf, since } = chooseMoment({ since: day }, clock);
    return [tellMover(account, { ledger, model, index: stored.index, since, asOf })];
  });
}
