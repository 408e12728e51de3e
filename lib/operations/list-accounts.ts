import "server-only";
import {
  type AccountPage,
  listAccounts,
  listAccountsAtRisk,
  listAccountsDue,
  listSegments,
} from "@/lib/data/account-list";
import { sumAccounts, sumAtRisk } from "@/lib/data/account-totals";
import { listMembers } from "@/lib/data/members";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import type { AccountFilter, AtRiskOrder } from "@/lib/schemas/account-filter";
import type { AccountTotals } from "@/lib/schemas/account-totals";
import { type Thresholds, thresholdsOf } from "@/lib/scoring";
import { type DueLine, dueQueue } from "./due-queue";
import { refreshScores } from "./refresh-scores";

interface Owner {
  readonly id: string;
  readonly name: string;
}

/** One person's accounts: what is due, and all of them. */
export async function loadMyAccounts(
  scope: Scope,
  filter: AccountFilter,
): Promise<AccountPage & { thresholds: Thresholds; due: readonly DueLine[]; owner: Owner | null }> {
  await refreshScores(scope);
  const thresholds = thresholdsOf(await currentModel(scope));
  const page = { ...(await listAccounts(scope, filter, thresholds)), thresholds };
  const { owner = "me" } = filter;
  if (owner === "none") return { ...page, due: [], owner: null };
  const ownerId = owner === "me" ? scope.viewer.memberId : owner;
  const due = dueQueue(await listAccountsDue(scope, ownerId, thresholds), scope.now, thresholds);
  return { ...page, due, owner: (await listOwners(scope)).find(({ id }) => id === ownerId) ?? null };
}

interface PortfolioPage extends AccountPage {
  readonly thresholds: Thresholds;
  readonly totals: AccountTotals;
  readonly segments: readonly string[];
  readonly owners: readonly Owner[];
}

/** The whole portfolio as the URL asks for it, and how it stands. */
export async function loadPortfolio(scope: Scope, filter: AccountFilter): Promise<PortfolioPage> {
  await refreshScores(scope);
  const thresholds = thresholdsOf(await currentModel(scope));
  const page = await listAccounts(scope, filter, thresholds);
  const totals = await sumAccounts(scope, filter, thresholds);
  return { ...page, thresholds, totals, segments: await listSegments(scope), owners: await listOwners(scope) };
}

/** The relationships with a warning, at risk before watch, in the order that was asked for, and since when. */
export async function loadAtRisk(scope: Scope, { order }: { order: AtRiskOrder }) {
  await refreshScores(scope);
  const thresholds = thresholdsOf(await currentModel(scope));
  const accounts = await listAccountsAtRisk(scope, order, thresholds);
  const spells = await findRiskSpells(
    scope,
    accounts.map(({ id }) => id),
  );
  const spellOf = new Map(spells.map((spell) => [spell.accountId, spell]));
  const lines = accounts.map((account) => ({ account, spell: spellOf.get(account.id) ?? null }));
  const sums = await sumAtRisk(scope, thresholds);
  return (["at-risk", "watch"] as const).map((level) => ({
    level,
    sum: sums[level],
    lines: lines.filter(({ account }) => account.score?.riskLevel === level),
  }));
}

async function listOwners(scope: Scope): Promise<readonly Owner[]> {
  return (await listMembers(scope)).map(({ id, name }) => ({ id, name }));
}
