import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { ACCOUNTS, accountsWhere, RISK, riskWithDormant } from "./account-query";
import type { Scope } from "./scope";

/** Accounts that stand alike, by rung, risk and currency. */
export interface AccountGroup {
  readonly standsOn: string | null;
  /** Whether nothing proven is a finding; null while nothing was scored. */
  readonly isRated: boolean | null;
  readonly risk: string | null;
  readonly currency: string;
  readonly count: number;
  readonly countWithArr: number;
  readonly cents: number | null;
}

type Narrowing = Omit<Partial<AccountFilter>, "stands">;

/**
 * Every sum beside a list is made of these few rows, of whatever rung and risk. For a whole portfolio they are kept
 * (decision 0043); once it is narrowed, the accounts that are left are counted.
 */
export function groupAccounts(scope: Scope, narrowing: Narrowing, money?: OwnMoney): Promise<readonly AccountGroup[]> {
  const isWhole = NARROWING.every((name) => !narrowing[name]) && !narrowing.risk?.includes("dormant");
  return isWhole ? keptGroups(scope, narrowing.archived !== undefined) : countedGroups(scope, narrowing, money);
}

/** By what fewer accounts are counted; of rung and risk the groups tell. */
const NARROWING = [
  "q",
  "any",
  "owner",
  "tier",
  "segment",
  "lock",
  "act",
  "renews",
  "contacted",
  "type",
  "arr",
  "index",
  "coverage",
  "gap",
  "moved",
  "stood",
  "place",
] as const;

function keptGroups(scope: Scope, isArchived: boolean): Promise<readonly AccountGroup[]> {
  return scope.tx.$queryRaw<AccountGroup[]>`
    SELECT l."standsOn", l."isRated", ${RISK} AS risk, l.currency::text AS currency, sum(l.accounts)::int AS count,
      sum(l."accountsWithArr")::int AS "countWithArr",
      CASE WHEN sum(l."accountsWithArr") > 0 THEN sum(l."arrCents")::float8 END AS cents
    FROM "AccountTally" l
    WHERE l."workspaceId" = ${scope.viewer.workspaceId}::uuid AND l."isArchived" = ${isArchived}
    GROUP BY 1, 2, 3, 4 HAVING sum(l.accounts) > 0 ORDER BY 4`;
}

const countedGroups = (scope: Scope, narrowing: Narrowing, money?: OwnMoney): Promise<readonly AccountGroup[]> =>
  scope.tx.$queryRaw<
    AccountGroup[]
  >`${groupsOf(ACCOUNTS, accountsWhere(scope, withoutStanding(narrowing), money), riskOf(scope, narrowing))}`;

/** Who is dormant is told apart only where somebody asks for it: it takes their purchases and contracts. */
export const riskOf = ({ now }: Scope, { risk }: Pick<Narrowing, "risk">): Prisma.Sql =>
  risk?.includes("dormant") ? riskWithDormant(now) : RISK;

/** Sums are told of every rung and risk, also where the list shows one. */
export const withoutStanding = (narrowing: Partial<AccountFilter>): Partial<AccountFilter> => ({
  ...narrowing,
  ...{ stands: undefined, risk: undefined },
});

/** The groups of these accounts. By the bare columns: the planner knows how few of their values there are, and sorts nothing. */
export const groupsOf = (accounts: Prisma.Sql, where: Prisma.Sql, risk: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT l."standsOn", l."isRated", ${risk} AS risk, a.currency::text AS currency, count(*)::int AS count,
    count(a."arrCents")::int AS "countWithArr", sum(a."arrCents")::float8 AS cents
  FROM ${accounts} WHERE ${where}
  GROUP BY l."standsOn", l."isRated", ${risk === RISK ? Prisma.sql`l."isActive", l."riskLevel"` : Prisma.sql`3`}, a.currency
  ORDER BY a.currency`;

/** From so many entries on they are counted anew; below that, to read them costs nothing worth a write. */
const ENTRIES_KEPT = 200;

/**
 * Counts anew what kept sums are made of, so that they are few entries again. One statement: what it reads and what it
 * removes are of one moment, and whoever writes meanwhile adds to it what their write changes.
 */
export async function recountTallies(scope: Scope): Promise<void> {
  const { workspaceId } = scope.viewer;
  // One at a time: a second one would not see what the first has written, and write it once more beside it.
  await scope.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tallies:${workspaceId}`}, 0))`;
  const entries = await scope.tx.accountTally.count({ where: { workspaceId } });
  if (entries <= ENTRIES_KEPT) return;
  await scope.tx.$executeRaw`
    WITH gone AS (DELETE FROM "AccountTally" WHERE "workspaceId" = ${workspaceId}::uuid)
    INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, "standsOn", "isRated", "isActive", "riskLevel",
      accounts, "accountsWithArr", "arrCents")
    SELECT a."workspaceId", a."archivedAt" IS NOT NULL, a.currency, l."standsOn", l."isRated", l."isActive", l."riskLevel",
      count(*), count(a."arrCents"), coalesce(sum(a."arrCents"), 0)
    FROM ${ACCOUNTS} WHERE a."workspaceId" = ${workspaceId}::uuid
    GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}
