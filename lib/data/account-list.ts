import "server-only";
import { z } from "zod";
import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import { ACT_KINDS, type LastMoment } from "@/lib/calendar/last-moment-to-act";
import { Prisma } from "@/lib/generated/client";
import type { AccountInput } from "@/lib/schemas/account";
import {
  ACCOUNTS_PER_PAGE,
  type AccountFilter,
  type AtRiskOrder,
  LOCK_STANDINGS,
  RISK_LEVELS,
} from "@/lib/schemas/account-filter";
import { type OwnMoney, ownCents } from "@/lib/schemas/own-money";
import {
  type HollowKind,
  type Ladder,
  type LockStanding,
  type MomentumLabel,
  type Overlay,
  RELATIONSHIP_TYPES,
  type RelationshipType,
  type RiskCause,
  type RiskLevel,
  type Step,
  type StepScore,
  type Thresholds,
  type TwoSided,
} from "@/lib/scoring";
import { ACCOUNTS, accountsWhere, indexedOrder, orderAtRisk, orderBy, ownArr, SCORED_ACCOUNTS } from "./account-query";
import { ownTypesOf } from "./accounts";
import { OWNER, ownerOf } from "./members";
import { oneOf } from "./one-of";
import type { Scope } from "./scope";

/** What lists show of a stored score. It was written by ourselves, from a LadderScore, and is read back as that. */
interface ScoreSummary {
  readonly steps: Readonly<Record<Step, StepScore>>;
  readonly ladder: Ladder & { readonly hollow: Readonly<Partial<Record<Step, HollowKind>>> };
  readonly reasons: readonly RiskCause[];
  readonly overlays: readonly Overlay[];
  readonly momentum: { readonly label: MomentumLabel | null; readonly news: number };
  readonly gapLabel: TwoSided["gapLabel"];
  readonly gapClear: boolean | null;
  readonly watermelon: boolean;
  readonly captivity: number | null;
  readonly isContractPresumed: boolean;
}

/** What lists show of an account: what was said about it but for the note, and how it stands. */
export interface AccountSummary extends Readonly<Omit<AccountInput, "note">> {
  readonly id: string;
  readonly ownerName: string | null;
  readonly archivedAt: Date | null;
  /** ARR in minor units of the workspace's own currency; null where it is not known, or has no rate. */
  readonly ownArrCents: number | null;
  /** By when we must have acted, as of the day the score speaks about. */
  readonly act: LastMoment | null;
  readonly score: AccountScoreSummary | null;
}

interface AccountScoreSummary extends ScoreSummary {
  readonly asOf: Date;
  readonly index: number | null;
  readonly coverage: number;
  readonly isActive: boolean;
  readonly riskLevel: RiskLevel;
  readonly riskPoints: number;
  readonly relationshipType: RelationshipType;
  readonly lockState: LockStanding;
  readonly perceptionGap: number | null;
}

/** By what a list judges: the thresholds of the model, and what amounts are worth in one currency. */
export interface ListView {
  readonly thresholds: Thresholds;
  readonly money: OwnMoney;
}

/** One page of accounts as the URL asks for it. */
export async function listAccounts(
  scope: Scope,
  filter: AccountFilter,
  { money }: Pick<ListView, "money">,
): Promise<readonly AccountSummary[]> {
  const page = Prisma.sql`LIMIT ${ACCOUNTS_PER_PAGE} OFFSET ${(filter.page - 1) * ACCOUNTS_PER_PAGE}`;
  const where = accountsWhere(scope, filter);
  const indexed = indexedOrder(filter);
  if (indexed !== null) {
    const rows = await scope.tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM ${SCORED_ACCOUNTS} WHERE ${where} AND ${indexed} ${page}`;
    // A page that is not full may go on with accounts of which this is not known: they stand last.
    if (rows.length === ACCOUNTS_PER_PAGE) return listInOrder(scope, rows, money);
  }
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${ACCOUNTS} WHERE ${where} ORDER BY ${orderBy(filter, money)} ${page}`;
  return listInOrder(scope, rows, money);
}

/** How many accounts the URL asks for, on all pages together. */
export async function countAccounts(scope: Scope, filter: AccountFilter): Promise<number> {
  const [counted] = await scope.tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, filter)}`;
  return counted?.total ?? 0;
}

/** More would be a page nobody reads; the sums beside it count all of them. */
const AT_RISK_AT_ONCE = 100;

/** The accounts at risk or on watch that stand first in this order: who is at risk before who is watched. */
export async function listAccountsAtRisk(
  scope: Scope,
  order: AtRiskOrder,
  money: OwnMoney,
): Promise<readonly AccountSummary[]> {
  const atRisk = await rowsAtRisk(scope, "at-risk", order, { money, limit: AT_RISK_AT_ONCE });
  const rest = AT_RISK_AT_ONCE - atRisk.length;
  const watched = rest > 0 ? await rowsAtRisk(scope, "watch", order, { money, limit: rest }) : [];
  return listInOrder(scope, [...atRisk, ...watched], money);
}

/** One level at a time, so that an index can have them in order. */
function rowsAtRisk(
  scope: Scope,
  level: "at-risk" | "watch",
  order: AtRiskOrder,
  { money, limit }: { readonly money: OwnMoney; readonly limit: number },
): Promise<readonly { readonly id: string }[]> {
  return scope.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${SCORED_ACCOUNTS}
    WHERE ${accountsWhere(scope, {})} AND l."isActive" AND l."riskLevel" = ${level}
    ORDER BY ${orderAtRisk(order, money)} LIMIT ${limit}`;
}

/** These accounts with what lists show, in the order given. */
async function listInOrder(
  scope: Scope,
  rows: readonly { readonly id: string }[],
  money: OwnMoney,
): Promise<readonly AccountSummary[]> {
  const found = await scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: rows.map(({ id }) => id) } },
    ...SUMMARY,
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  return rows.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? [toSummary(row, money)] : [];
  });
}

/** Of each kind so many are offered; nobody works through more at once. */
const DUE_AT_ONCE = 40;

/** Accounts of one owner that ask for something: the nearest last moments to act, the gravest warnings, the least known. */
export async function listAccountsDue(
  scope: Scope,
  ownerId: string,
  { thresholds, money }: ListView,
): Promise<readonly AccountSummary[]> {
  const today = new Date(midnightOf(scope.now));
  const [since, until] = [-ACT_DUE_DAYS, ACT_DUE_DAYS].map((days) => new Date(today.getTime() + days * DAY_MS));
  // Read once, for all three, and from the index alone.
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    WITH own AS MATERIALIZED (
      SELECT a.id, ${ownArr(money)} AS arr, l."actOn", l."isActive", l."riskPoints", l.coverage
      FROM ${ACCOUNTS} WHERE ${accountsWhere(scope, { owner: ownerId })})
    (SELECT id FROM own WHERE "actOn" BETWEEN ${since}::date AND ${until}::date
      ORDER BY abs("actOn" - ${today}::date), id LIMIT ${DUE_AT_ONCE})
    UNION (SELECT id FROM own WHERE "isActive" AND "riskPoints" > 0
      ORDER BY "riskPoints" DESC, arr DESC NULLS LAST, id LIMIT ${DUE_AT_ONCE})
    UNION (SELECT id FROM own WHERE coverage < ${thresholds.coverage.fair}::float8
      ORDER BY coverage, arr DESC NULLS LAST, id LIMIT ${DUE_AT_ONCE})`;
  return listInOrder(scope, rows, money);
}

/** Segments in use, for the filter: from each the index leads to the next, whatever the number of accounts. */
export async function listSegments(scope: Scope): Promise<readonly string[]> {
  const least = (beyond: Prisma.Sql) => Prisma.sql`(
    SELECT a.segment FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.segment IS NOT NULL ${beyond}
    ORDER BY a.segment LIMIT 1)`;
  const rows = await scope.tx.$queryRaw<{ segment: string }[]>`
    WITH RECURSIVE known AS (
      SELECT ${least(Prisma.empty)} AS segment
      UNION ALL
      SELECT ${least(Prisma.sql`AND a.segment > known.segment`)} FROM known WHERE known.segment IS NOT NULL)
    SELECT segment FROM known WHERE segment IS NOT NULL`;
  return rows.map(({ segment }) => segment);
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

const SUMMARY = {
  omit: { workspaceId: true, foldedName: true, note: true, version: true, createdAt: true, updatedAt: true },
  include: { owner: OWNER, ladderScore: true },
} as const satisfies Prisma.AccountDefaultArgs;

type Row = Prisma.AccountGetPayload<typeof SUMMARY>;

const storedSummary = z.custom<ScoreSummary>(
  (value) => typeof value === "object" && value !== null && "steps" in value,
);

function toSummary({ owner, ladderScore, ...account }: Row, money: OwnMoney): AccountSummary {
  const own = ownTypesOf(account);
  const ownArrCents = ownCents(own.arrCents, account.currency, money);
  const base = { ...account, ...own, ownArrCents, ownerName: ownerOf(owner) };
  if (!ladderScore) return { ...base, act: null, score: null };
  const { summary, ladderIndex, asOf, coverage, isActive, riskPoints, perceptionGap } = ladderScore;
  return {
    ...base,
    act: momentOf(ladderScore),
    score: {
      ...storedSummary.parse(summary),
      ...{ asOf, coverage, isActive, riskPoints, perceptionGap, index: ladderIndex },
      riskLevel: oneOf(RISK_LEVELS, ladderScore.riskLevel),
      relationshipType: oneOf(RELATIONSHIP_TYPES, ladderScore.relationshipType),
      lockState: oneOf(LOCK_STANDINGS, ladderScore.lockState),
    },
  };
}

const momentOf = ({ actOn, actKind, noticePassedOn }: NonNullable<Row["ladderScore"]>): LastMoment | null =>
  actOn === null || actKind === null ? null : { on: actOn, kind: oneOf(ACT_KINDS, actKind), noticePassedOn };
