import "server-only";
import { listAccountsAtRisk } from "@/lib/data/account-list";
import { groupAccounts } from "@/lib/data/account-totals";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { sumAt } from "@/lib/report/account-totals";
import type { AtRiskOrder } from "@/lib/schemas/account-filter";
import { refreshScores } from "./refresh-scores";

/** The relationships with a warning, at risk before watch, in the order that was asked for, and since when. */
export async function loadAtRisk(scope: Scope, { order }: { order: AtRiskOrder }) {
  await refreshScores(scope);
  const accounts = await listAccountsAtRisk(scope, order);
  const spells = await findRiskSpells(
    scope,
    accounts.map(({ id }) => id),
  );
  const spellOf = new Map(spells.map((spell) => [spell.accountId, spell]));
  const lines = accounts.map((account) => ({ account, spell: spellOf.get(account.id) ?? null }));
  const groups = await groupAccounts(scope, {});
  return (["at-risk", "watch"] as const).map((level) => ({
    level,
    sum: sumAt(level, groups, scope.viewer.currency),
    lines: lines.filter(({ account }) => account.score?.riskLevel === level),
  }));
}
