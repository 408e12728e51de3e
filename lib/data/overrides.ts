import "server-only";
import { ask } from "./ask";
import { msOf } from "./rows";
import type { Scope } from "./scope";

/** An override that holds today, and on which account; instants UTC milliseconds. */
export interface HeldOverride {
  readonly accountId: string;
  readonly accountName: string;
  /** As of today; null while it is not known. */
  readonly index: number | null;
  readonly value: number;
  readonly reason: string;
  readonly author: string | null;
  readonly setAt: number;
  /** The last day on which it holds. */
  readonly expiresOn: Date;
}

/** More than anybody reads beside the warnings. */
const MOST_OVERRIDES = 100;

/** The overrides that hold today, of each account the one said last; those said last first. */
export function listHeldOverrides({ tx, viewer, now }: Scope): Promise<readonly HeldOverride[]> {
  return ask(tx)<HeldOverride>`
    SELECT * FROM (
      SELECT DISTINCT ON (o."accountId") o."accountId", a.name AS "accountName", s."ladderIndex" AS index,
        o."givenIndex" AS value, o.summary AS reason, u.name AS author, ${msOf("o", "setAt")} AS "setAt", o."expiresOn"
      FROM "Override" o
      JOIN "Account" a ON a."workspaceId" = o."workspaceId" AND a.id = o."accountId" AND a."archivedAt" IS NULL
      LEFT JOIN "LadderScore" s ON s."workspaceId" = o."workspaceId" AND s."accountId" = o."accountId"
      LEFT JOIN "Member" m ON m."workspaceId" = o."workspaceId" AND m.id = o."recordedById"
      LEFT JOIN "User" u ON u.id = m."userId"
      WHERE o."workspaceId" = ${viewer.workspaceId}::uuid AND o."removedAt" IS NULL
        AND o."expiresOn" >= (${now}::timestamptz AT TIME ZONE 'UTC')::date AND o."setAt" <= ${now}::timestamptz
      ORDER BY o."accountId", o."setAt" DESC, o."recordedAt" DESC, o.id) held
    ORDER BY "setAt" DESC, "accountId" LIMIT ${MOST_OVERRIDES}::int`;
}

/** Who wrote an override down; null where nobody of ours did. */
export async function findOverrideAuthor({ tx, viewer }: Scope, overrideId: string): Promise<string | null> {
  const [found] = await ask(tx)<{ name: string | null }>`
    SELECT u.name FROM "Override" o
    LEFT JOIN "Member" m ON m."workspaceId" = o."workspaceId" AND m.id = o."recordedById"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE o."workspaceId" = ${viewer.workspaceId}::uuid AND o.id = ${overrideId}::uuid`;
  return found?.name ?? null;
}
