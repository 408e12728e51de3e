import "server-only";
import { Prisma } from "@/lib/generated/client";
import { RISK } from "./account-query";
import { ask } from "./ask";
import { msOf } from "./rows";
import type { Scope } from "./scope";

/** An override that holds today, and on which account; instants UTC milliseconds. */
export interface HeldOverride {
  readonly accountId: string;
  readonly accountName: string;
  /** As of today; null while it is not known. */
  readonly index: number | null;
  /** As lists name its risk; null where nothing was scored. */
  readonly risk: string | null;
  readonly value: number;
  readonly reason: string;
  readonly author: string | null;
  readonly setAt: number;
  /** The last day on which it holds. */
  readonly expiresOn: Date;
}

/** Of accounts without a warning so many are shown; how many there are is said beside them. */
const MOST_ELSEWHERE = 20;

/** The overrides that hold today on these accounts, of each the one said last. */
export const listOverridesOf = (scope: Scope, accountIds: readonly string[]): Promise<readonly HeldOverride[]> =>
  ask(scope.tx)<HeldOverride>`${heldOn(scope, Prisma.sql`o."accountId" = ANY (${[...accountIds]}::uuid[])`)}`;

/** The same on accounts of which the score warns of nothing, those said last first; and how many they are. */
export async function listOverridesElsewhere(
  scope: Scope,
): Promise<{ readonly overrides: readonly HeldOverride[]; readonly count: number }> {
  const isCalm = Prisma.sql`${RISK} IS DISTINCT FROM 'at-risk' AND ${RISK} IS DISTINCT FROM 'watch'`;
  const rows = await ask(scope.tx)<HeldOverride & { readonly count: number }>`
    SELECT *, count(*) OVER ()::int AS count FROM (${heldOn(scope, isCalm)}) held
    ORDER BY "setAt" DESC, "accountId" LIMIT ${MOST_ELSEWHERE}::int`;
  return { overrides: rows.map(({ count: _, ...one }) => one), count: rows[0]?.count ?? 0 };
}

const heldOn = (scope: Scope, where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (o."accountId") o."accountId", a.name AS "accountName", l."ladderIndex" AS index, ${RISK} AS risk,
    o."givenIndex" AS value, o.summary AS reason, ${authorOf(scope.now)} AS author, ${msOf("o", "setAt")} AS "setAt", o."expiresOn"
  FROM "Override" o
  JOIN "Account" a ON a."workspaceId" = o."workspaceId" AND a.id = o."accountId" AND a."archivedAt" IS NULL
  LEFT JOIN "LadderScore" l ON l."workspaceId" = o."workspaceId" AND l."accountId" = o."accountId"
  WHERE o."workspaceId" = ${scope.viewer.workspaceId}::uuid AND o."removedAt" IS NULL
    AND o."expiresOn" >= (${scope.now}::timestamptz AT TIME ZONE 'UTC')::date AND o."setAt" <= ${scope.now}::timestamptz
    AND ${where}
  ORDER BY o."accountId", o."setAt" DESC, o."recordedAt" DESC, o.id`;

/** Who said by then what it says: whoever changed its number or reason last, else whoever wrote it down. */
const authorOf = (knownAt: Date): Prisma.Sql => Prisma.sql`(
  SELECT u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
  WHERE m."workspaceId" = o."workspaceId" AND m.id = coalesce((
    SELECT e."memberId" FROM "AuditEntry" e
    WHERE e."workspaceId" = o."workspaceId" AND e.noun = 'override' AND e."nounId" = o.id::text AND NOT e."isRefused"
      AND e.at <= ${knownAt}::timestamptz AND e.fields && ARRAY['givenIndex', 'summary']
    ORDER BY e.at DESC LIMIT 1), o."recordedById"))`;

/** Who said what an override says; null where nobody of ours did. */
export async function findOverrideAuthor(
  { tx, viewer }: Scope,
  overrideId: string,
  knownAt: Date,
): Promise<string | null> {
  const [found] = await ask(tx)<{ name: string | null }>`
    SELECT ${authorOf(knownAt)} AS name FROM "Override" o
    WHERE o."workspaceId" = ${viewer.workspaceId}::uuid AND o.id = ${overrideId}::uuid`;
  return found?.name ?? null;
}
