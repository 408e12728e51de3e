import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { listAccountsAtRisk } from "@/lib/data/account-list";
import { groupAccounts } from "@/lib/data/account-totals";
import { type ActionDetail, listNextActions } from "@/lib/data/actions";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { listNewestCalls } from "@/lib/data/renewals";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import { atRiskOf, sumAt } from "@/lib/report/account-totals";
import { FIRST_CALL_DAYS } from "@/lib/report/renewal-desk";
import { type ToldAction, tellAction } from "@/lib/report/told-action";
import type { AtRiskOrder } from "@/lib/schemas/account-filter";

/**
 * The relationships with a warning, at risk before watch, in the order that was asked for, since when, what is
 * done next and what whoever answers for them expects; and what nobody can judge.
 */
export async function loadAtRisk(scope: Scope, { order }: { order: AtRiskOrder }) {
  const money = await loadOwnMoney(scope);
  const accounts = await listAccountsAtRisk(scope, order, money);
  const ids = accounts.map(({ id }) => id);
  const spells = await findRiskSpells(scope, ids);
  const nextActions = new Map((await listNextActions(scope, ids)).map((one) => [one.accountId, one]));
  const since = new Date(scope.now.getTime() - FIRST_CALL_DAYS * DAY_MS);
  const expected = new Map((await listNewestCalls(scope, ids, since)).map((one) => [one.accountId, one]));
  const spellOf = new Map(spells.map((spell) => [spell.accountId, spell]));
  const lines = accounts.map((account) => ({
    ...{ account, spell: spellOf.get(account.id) ?? null },
    action: toldOf(nextActions.get(account.id), scope.now),
    mayTakeOn: can(scope.viewer, "action.write", account.ownerId),
    expected: expected.get(account.id) ?? null,
  }));
  const groups = await groupAccounts(scope, {});
  return {
    money,
    unjudged: atRiskOf(groups, money).unjudged,
    groups: (["at-risk", "watch"] as const).map((level) => ({
      level,
      sum: sumAt(level, groups, money),
      lines: lines.filter(({ account }) => account.score?.riskLevel === level),
    })),
  };
}

const toldOf = (action: ActionDetail | undefined, now: Date): ToldAction | null =>
  action ? tellAction(action, now) : null;
