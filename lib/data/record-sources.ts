import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { Scope } from "./scope";

/** Something a rough spot can have grown from. */
export interface RecordSource {
  readonly id: string;
  readonly accountId: string;
  readonly noun: "complaint" | "promise" | "support_case";
  readonly summary: string;
  /** It was taken back: what grew from it did not cease to be. */
  readonly isRemoved: boolean;
}

/** To choose from; nobody looks further back. */
const MOST = 100;

const sources = (scope: Scope, where: Prisma.Sql) => Prisma.sql`
  SELECT one.id, one."accountId", one."externalId", 'complaint' AS noun, one.summary, one."occurredAt" AS at, one."removedAt" IS NOT NULL AS "isRemoved" FROM "Interaction" one
  WHERE one."workspaceId" = ${scope.viewer.workspaceId}::uuid AND one.kind IN ('complaint', 'escalation') AND ${where}
  UNION ALL
  SELECT one.id, one."accountId", NULL, 'promise', one.summary, one."recordedAt", one."removedAt" IS NOT NULL FROM "Promise" one
  WHERE one."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${where}
  UNION ALL
  SELECT one.id, one."accountId", one."externalId", 'support_case', one.summary, one."openedAt", one."removedAt" IS NOT NULL FROM "SupportCase" one
  WHERE one."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${where}`;

/** Of an account, the latest first; of what was taken back only what a rough spot grew from. */
export async function listRecordSources(scope: Scope, accountId: string): Promise<readonly RecordSource[]> {
  return scope.tx.$queryRaw<RecordSource[]>`
    SELECT id, "accountId", noun, summary, "isRemoved" FROM (${sources(
      scope,
      Prisma.sql`one."accountId" = ${accountId}::uuid AND (one."removedAt" IS NULL OR EXISTS (
        SELECT FROM "RoughSpot" spot WHERE spot."workspaceId" = one."workspaceId"
          AND spot."accountId" = one."accountId" AND spot."grewFromId" = one.id))`,
    )}) every
    ORDER BY at DESC, id LIMIT ${MOST}::int`;
}

/** By their ids, also those that were taken back. */
export async function findRecordSources(scope: Scope, ids: readonly string[]): Promise<readonly RecordSource[]> {
  return scope.tx.$queryRaw<RecordSource[]>`
    SELECT id, "accountId", noun, summary, "isRemoved"
    FROM (${sources(scope, Prisma.sql`one.id = ANY (${[...ids]}::uuid[])`)}) every ORDER BY at DESC, id`;
}

/** Of some accounts, for a file that names them by their words or by their keys. */
export async function listSourcesOfAccounts(
  scope: Scope,
  accountIds: readonly string[],
): Promise<readonly (RecordSource & { readonly externalId: string | null })[]> {
  return scope.tx.$queryRaw<(RecordSource & { readonly externalId: string | null })[]>`
    SELECT id, "accountId", "externalId", noun, summary, "isRemoved"
    FROM (${sources(scope, Prisma.sql`one."accountId" = ANY (${[...accountIds]}::uuid[]) AND one."removedAt" IS NULL`)}) every
    ORDER BY at DESC, id`;
}
