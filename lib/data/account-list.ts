import "server-only";
import { z } from "zod";
import { DAY_MS } from "@/lib/calendar/days";
import { RENEWAL_DUE_DAYS } from "@/lib/calendar/renewal-due";
import type { AccountTier, Prisma } from "@/lib/generated/client";
import { ACCOUNTS_PER_PAGE, type AccountFilter, type AtRiskOrder } from "@/lib/schemas/account-filter";
import type { HollowKind, Ladder, MomentumLabel, Overlay, RiskCode, Step, StepScore, Thresholds } from "@/lib/scoring";
import { ACCOUNTS, accountsWhere, orderAtRisk, orderBy, RISK } from "./account-query";
import type { Scope } from "./scope";

/** What lists show of a stored score. It was written by ourselves, from a LadderScore, and is read back as that. */
interface ScoreSummary {
  readonly steps: Readonly<Record<Step, StepScore>>;
  readonly ladder: Ladder & { readonly hollow: Readonly<Partial<Record<Step, HollowKind>>> };
  readonly reasons: readonly { readonly code: RiskCode; readonly points: number }[];
  readonly overlays: readonly Overlay[];
  readonly momentum: { readonly label: MomentumLabel | null; readonly news: number };
  readonly gapLabel: string | null;
  readonly gapClear: boolean | null;
  readonly watermelon: boolean;
  readonly captivity: number | null;
}

export interface AccountSummary {
  readonly id: string;
  readonly name: string;
  readonly tier: AccountTier;
  readonly segment: string | null;
  readonly industry: string | null;
  readonly arrCents: number | null;
  readonly currency: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly renewsOn: Date | null;
  readonly declaredType: string | null;
  readonly archivedAt: Date | null;
  readonly score: AccountScoreSummary | null;
}

interface AccountScoreSummary extends ScoreSummary {
  readonly asOf: Date;
  readonly index: number;
  readonly coverage: number;
  readonly isActive: boolean;
  readonly riskLevel: string;
  readonly riskPoints: number;
  readonly relationshipType: string;
  readonly lockState: string;
  readonly perceptionGap: number | null;
}

export interface AccountPage {
  readonly accounts: readonly AccountSummary[];
  /** All that match, on every page. */
  readonly total: number;
}

/** One page of accounts as the URL asks for it. */
export async function listAccounts(scope: Scope, filter: AccountFilter, thresholds: Thresholds): Promise<AccountPage> {
  const where = accountsWhere(scope, filter, thresholds);
  const [counted] = await scope.tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${ACCOUNTS} WHERE ${where}`;
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${ACCOUNTS} WHERE ${where} ORDER BY ${orderBy(filter)}
    LIMIT ${ACCOUNTS_PER_PAGE} OFFSET ${(filter.page - 1) * ACCOUNTS_PER_PAGE}`;
  return { total: counted?.total ?? 0, accounts: await listInOrder(scope, rows) };
}

/** More would be a page nobody reads; the sums beside it count all of them. */
const AT_RISK_AT_ONCE = 500;

/** The accounts at risk or on watch that stand first in this order. */
export async function listAccountsAtRisk(
  scope: Scope,
  order: AtRiskOrder,
  thresholds: Thresholds,
): Promise<readonly AccountSummary[]> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, {}, thresholds)} AND ${RISK} IN ('at-risk', 'watch')
    ORDER BY ${orderAtRisk(order, scope.viewer.currency)} LIMIT ${AT_RISK_AT_ONCE}`;
  return listInOrder(scope, rows);
}

/** These accounts with what lists show, in the order given. */
async function listInOrder(scope: Scope, rows: readonly { readonly id: string }[]): Promise<readonly AccountSummary[]> {
  const found = await scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: rows.map(({ id }) => id) } },
    select: SUMMARY_FIELDS,
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  return rows.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? [toSummary(row)] : [];
  });
}

/** Accounts of one owner that ask for something: a renewal at hand, a warning, or little we know. */
export async function listAccountsDue(
  scope: Scope,
  ownerId: string,
  { coverage }: Pick<Thresholds, "coverage">,
): Promise<readonly AccountSummary[]> {
  const soon = new Date(scope.now.getTime() + RENEWAL_DUE_DAYS * DAY_MS);
  const rows = await scope.tx.account.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      archivedAt: null,
      ownerId,
      OR: [
        { renewsOn: { gte: scope.now, lte: soon } },
        { ladderScore: { isActive: true, riskPoints: { gt: 0 } } },
        { ladderScore: { coverage: { lt: coverage.fair } } },
      ],
    },
    select: SUMMARY_FIELDS,
    orderBy: [{ ladderScore: { riskPoints: "desc" } }, { arrCents: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    take: 200,
  });
  return rows.map(toSummary);
}

/** Segments in use, for the filter. */
export async function listSegments(scope: Scope): Promise<readonly string[]> {
  const rows = await scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, segment: { not: null } },
    distinct: ["segment"],
    select: { segment: true },
    orderBy: { segment: "asc" },
  });
  return rows.flatMap(({ segment }) => (segment === null ? [] : [segment]));
}

/** Accounts whose stored score speaks about an earlier day; scores age even when nothing happens. */
export async function listStaleAccountIds(scope: Scope, before: Date, limit: number): Promise<readonly string[]> {
  const { workspaceId } = scope.viewer;
  const rows = await scope.tx.ladderScore.findMany({
    where: { workspaceId, asOf: { lt: before } },
    select: { accountId: true },
    orderBy: { asOf: "asc" },
    take: limit,
  });
  return rows.map(({ accountId }) => accountId);
}

const SUMMARY_FIELDS = {
  id: true,
  name: true,
  tier: true,
  segment: true,
  industry: true,
  arrCents: true,
  currency: true,
  ownerId: true,
  renewsOn: true,
  declaredType: true,
  archivedAt: true,
  owner: { select: { user: { select: { name: true } } } },
  ladderScore: true,
} as const satisfies Prisma.AccountSelect;

type Row = Prisma.AccountGetPayload<{ select: typeof SUMMARY_FIELDS }>;

const storedSummary = z.custom<ScoreSummary>(
  (value) => typeof value === "object" && value !== null && "steps" in value,
);

function toSummary({ owner, ladderScore, arrCents, ...account }: Row): AccountSummary {
  const base = {
    ...account,
    arrCents: arrCents === null ? null : Number(arrCents),
    ownerName: owner?.user.name ?? null,
  };
  if (!ladderScore) return { ...base, score: null };
  const { summary, ladderIndex, asOf, coverage, isActive, riskLevel, riskPoints } = ladderScore;
  const { relationshipType, lockState, perceptionGap } = ladderScore;
  const columns = { asOf, coverage, isActive, riskLevel, riskPoints, relationshipType, lockState, perceptionGap };
  return { ...base, score: { ...storedSummary.parse(summary), ...columns, index: ladderIndex } };
}
