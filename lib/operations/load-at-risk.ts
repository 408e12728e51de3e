import "server-only";
import { type ComparedDay, comparedDay } from "@/lib/calendar/compared-day";
import { DAY_MS } from "@/lib/calendar/days";
import { listAccountsAtRisk } from "@/lib/data/account-list";
import { type AccountGroup, groupAccounts } from "@/lib/data/account-totals";
import { type ActionDetail, listNextActions } from "@/lib/data/actions";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { findRiskSince, listStandingsThen } from "@/lib/data/former-standings";
import { listOverridesElsewhere, listOverridesOf } from "@/lib/data/overrides";
import { listNewestCalls } from "@/lib/data/renewals";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import { atRiskOf, sumAt } from "@/lib/report/account-totals";
import { groupsThen } from "@/lib/report/compare-groups";
import { FIRST_CALL_DAYS } from "@/lib/report/renewal-desk";
import { type ToldAction, tellAction } from "@/lib/report/told-action";
import { tellHeldOverride } from "@/lib/report/told-override";
import type { AtRiskFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";

/**
 * The relationships with a warning, at risk before watch, in the order that was asked for, since when, what is
 * done next and what whoever answers for them expects; and what nobody can judge.
 */
export async function loadAtRisk(scope: Scope, { order, since: compared }: AtRiskFilter) {
  const money = await loadOwnMoney(scope);
  const accounts = await listAccountsAtRisk(scope, order, money);
  const ids = accounts.map(({ id }) => id);
  const spells = await findRiskSpells(scope, ids);
  const nextActions = new Map((await listNextActions(scope, ids)).map((one) => [one.accountId, one]));
  const since = new Date(scope.now.getTime() - FIRST_CALL_DAYS * DAY_MS);
  const expected = new Map((await listNewestCalls(scope, ids, since)).map((one) => [one.accountId, one]));
  const spellOf = new Map(spells.map((spell) => [spell.accountId, spell]));
  const overrideOf = new Map(
    (await listOverridesOf(scope, ids)).map((held) => [held.accountId, tellHeldOverride(held)]),
  );
  const elsewhere = await listOverridesElsewhere(scope);
  const groups = await groupAccounts(scope, {});
  const then = comparedDay(compared, scope.now);
  const comparison = then && (await compareRisk(scope, { day: then, money, groups, ids }));
  const lines = accounts.map((account) => ({
    before: comparison?.riskOf.get(account.id) ?? null,
    ...{ account, spell: spellOf.get(account.id) ?? null },
    action: toldOf(nextActions.get(account.id), scope.now),
    mayTakeOn: can(scope.viewer, "action.write", account.ownerId),
    expected: expected.get(account.id) ?? null,
    override: overrideOf.get(account.id) ?? null,
  }));
  return {
    money,
    comparison: comparison && { day: comparison.day, noLonger: comparison.noLonger },
    // Where the score warns of nothing, and somebody says otherwise.
    overridden: {
      count: elsewhere.count,
      lines: elsewhere.overrides.map((held) => ({
        ...{ accountId: held.accountId, accountName: held.accountName, risk: held.risk },
        override: tellHeldOverride(held),
      })),
    },
    unjudged: atRiskOf(groups, money).unjudged,
    groups: (["at-risk", "watch"] as const).map((level) => ({
      level,
      sum: sumAt(level, groups, money),
      sumThen: comparison && sumAt(level, comparison.groups, money),
      lines: lines.filter(({ account }) => account.score?.riskLevel === level),
    })),
  };
}

const toldOf = (action: ActionDetail | undefined, now: Date): ToldAction | null =>
  action ? tellAction(action, now) : null;

interface ComparedRisk {
  readonly day: ComparedDay;
  readonly money: OwnMoney;
  readonly groups: readonly AccountGroup[];
  readonly ids: readonly string[];
}

/** The same page as it stood at the end of a day: sums, what those that stand here were then, and who stands here no more. */
async function compareRisk(scope: Scope, { day, money, groups, ids }: ComparedRisk) {
  const standings = await listStandingsThen(scope, ids, day);
  const { noLonger, ...sides } = await findRiskSince(scope, { day, money });
  return {
    ...{ day: day.day, noLonger },
    groups: groupsThen(groups, sides),
    riskOf: new Map(standings.map(({ accountId, isThere, risk }) => [accountId, isThere ? risk : "new"])),
  };
}
