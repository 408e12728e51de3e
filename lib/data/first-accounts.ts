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
  /** Somebody of ours has answered the seven questions. */
  readonly hasOurAnswers: boolean;
}

/** At most two: nobody needs more to know whether a workspace has only just begun. */
export async function listFirstAccounts(scope: Scope): Promise<readonly FirstAccount[]> {
  const has = (table: string, standing = Prisma.empty) => Prisma.sql`EXISTS (
    SELECT FROM ${Prisma.raw(`"${table}"`)} one
    WHERE one."workspaceId" = a."workspaceId" AND one."accountId" = a.id ${standing})`;
  const standing = Prisma.sql`AND one."removedAt" IS NULL`;
  return scope.tx.$queryRaw`
    SELECT a.id, a.name, a."ownerId", ${has("Contact")} AS "hasPerson",
      ${has("SurveyAnswer", standing)} AS "hasTheirAnswer", ${has("Assessment", standing)} AS "hasOurAnswers"
    FROM (
      SELECT "workspaceId", id, name, "ownerId" FROM "Account"
      WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "archivedAt" IS NULL ORDER BY id LIMIT 2
    ) a`;
}
