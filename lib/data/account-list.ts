import "server-only";
import { z } from "zod";
import type { AccountTier, Prisma } from "@/lib/generated/client";
import { ACCOUNTS_PER_PAGE, type AccountFilter, type AccountSort } from "@/lib/schemas/account-filter";
import {
  DEFAULT_MODEL,
  type HollowKind,
  type Ladder,
  type MomentumLabel,
  type Overlay,
  type RiskCode,
  type Step,
  type StepScore,
} from "@/lib/scoring";
import { escapeLike } from "./accounts";
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
export async function listAccounts(scope: Scope, filter: AccountFilter): Promise<AccountPage> {
  const where = accountsWhere(scope, filter);
  const total = await scope.tx.account.count({ where });
  const rows = await scope.tx.account.findMany({
    where,
    select: SUMMARY_FIELDS,
    orderBy: [orderOf(filter.sort, filter.dir), { name: "asc" }, { id: "asc" }],
    skip: (filter.page - 1) * ACCOUNTS_PER_PAGE,
    take: ACCOUNTS_PER_PAGE,
  });
  return { total, accounts: rows.map(toSummary) };
}

/** Every account at risk or on watch, worst first (scoring model 3.13: active accounts only). */
export async function listAccountsAtRisk(scope: Scope): Promise<readonly AccountSummary[]> {
  const rows = await scope.tx.account.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      archivedAt: null,
      ladderScore: { isActive: true, riskLevel: { in: ["at-risk", "watch"] } },
    },
    select: SUMMARY_FIELDS,
    orderBy: [{ ladderScore: { riskPoints: "desc" } }, { ladderScore: { ladderIndex: "asc" } }, { id: "asc" }],
    take: 500,
  });
  return rows.map(toSummary);
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 90;

/** Accounts of one owner that ask for something: a renewal within 90 days, a warning, or little we know. */
export async function listAccountsDue(scope: Scope, ownerId: string): Promise<readonly AccountSummary[]> {
  const soon = new Date(scope.now.getTime() + SOON_DAYS * DAY_MS);
  const rows = await scope.tx.account.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      archivedAt: null,
      ownerId,
      OR: [
        { renewsOn: { gte: scope.now, lte: soon } },
        { ladderScore: { isActive: true, riskPoints: { gt: 0 } } },
        { ladderScore: { coverage: { lt: DEFAULT_MODEL.coverage.fair } } },
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

/** Which accounts the URL asks for. */
export function accountsWhere(scope: Scope, filter: AccountFilter): Prisma.AccountWhereInput {
  const { workspaceId, memberId } = scope.viewer;
  const score: Prisma.LadderScoreWhereInput = {
    ...standsOn(filter.stands),
    ...(filter.risk ? { riskLevel: filter.risk, isActive: true } : {}),
    ...(filter.lock ? { lockState: filter.lock } : {}),
    ...(filter.type ? { relationshipType: filter.type } : {}),
  };
  return {
    workspaceId,
    archivedAt: filter.archived ? { not: null } : null,
    ...(filter.q ? { name: { contains: escapeLike(filter.q), mode: "insensitive" } } : {}),
    ...(filter.owner ? { ownerId: ownerOf(filter.owner, memberId) } : {}),
    ...(filter.tier ? { tier: filter.tier } : {}),
    ...(filter.segment ? { segment: filter.segment } : {}),
    ...(Object.keys(score).length > 0 ? { ladderScore: score } : {}),
  };
}

const { thin } = DEFAULT_MODEL.coverage;

/** Nothing proven is a finding; where there is hardly any evidence at all, it is none. */
function standsOn(stands: AccountFilter["stands"]): Prisma.LadderScoreWhereInput {
  if (stands === undefined) return {};
  if (stands === "nothing") return { standsOn: null, coverage: { gte: thin } };
  if (stands === "unrated") return { standsOn: null, coverage: { lt: thin } };
  if (stands === "value") return { standsOn: { in: ["proposition", "delivery", "creation"] } };
  return { standsOn: stands };
}

const ownerOf = (owner: string, memberId: string) => (owner === "none" ? null : owner === "me" ? memberId : owner);

function orderOf(sort: AccountSort, dir: "asc" | "desc"): Prisma.AccountOrderByWithRelationInput {
  if (sort === "name") return { name: dir };
  if (sort === "arr") return { arrCents: { sort: dir, nulls: "last" } };
  if (sort === "renewal") return { renewsOn: { sort: dir, nulls: "last" } };
  if (sort === "tier") return { tier: dir };
  if (sort === "owner") return { owner: { user: { name: dir } } };
  if (sort === "type") return { ladderScore: { relationshipType: dir } };
  if (sort === "lock") return { ladderScore: { lockState: dir } };
  if (sort === "index") return { ladderScore: { ladderIndex: dir } };
  if (sort === "risk") return { ladderScore: { riskPoints: dir } };
  if (sort === "gap") return { ladderScore: { perceptionGap: { sort: dir, nulls: "last" } } };
  return { ladderScore: { [sort]: dir } };
}
