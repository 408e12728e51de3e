import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { Scope } from "./scope";

/** An account, and what somebody has done with it since it was added. */
export interface FirstAccount {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly hasPerson: boolean;
  /** Somebody there was asked, and what they said is entered. */
  readonly hasTheirAnswer: boolean;
  /** Somebody of ours has answered some of the seven questions. */
  readonly hasOurAnswers: boolean;
  /** Enough is known for an index. */
  readonly hasIndex: boolean;
}

/** At most two: nobody needs more to know whether a workspace has only just begun. */
export async function listFirstAccounts(scope: Scope): Promise<readonly FirstAccount[]> {
  const has = (table: string, which = Prisma.empty) => Prisma.sql`EXISTS (
    SELECT FROM ${Prisma.raw(`"${table}"`)} one
    WHERE one."workspaceId" = a."workspaceId" AND one."accountId" = a.id ${which})`;
  const standing = Prisma.sql`AND one."removedAt" IS NULL`;
  // Whoever can't say anything has answered nothing.
  const saying = Prisma.sql`${standing} AND EXISTS (
    SELECT FROM "Answer" said
    WHERE said."workspaceId" = one."workspaceId" AND said."assessmentId" = one.id AND said.value IS NOT NULL)`;
  return scope.tx.$queryRaw`
    SELECT a.id, a.name, a."ownerId", ${has("Contact")} AS "hasPerson",
      ${has("SurveyAnswer", standing)} AS "hasTheirAnswer", ${has("Assessment", saying)} AS "hasOurAnswers",
      ${has("LadderScore", Prisma.sql`AND one."ladderIndex" IS NOT NULL`)} AS "hasIndex"
    FROM (
      SELECT "workspaceId", id, name, "ownerId" FROM "Account"
      WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "archivedAt" IS NULL ORDER BY id LIMIT 2
    ) a`;
}
