import "server-only";
import { Prisma } from "@/lib/generated/client";
import { DEFAULT_CHOICES } from "@/lib/schemas/notification-choice";
import type { Scope } from "./scope";

/**
 * Tells what has become another, in the transaction that made it so (decision 0091). `said` lists it: "accountId", "memberId"
 * (null: whoever owns the account, and who asked to hear of all), kind, stem, "recordId", about, former, latter. Kind, account and
 * stem are what it tells, once for each person.
 *
 * Nobody is told what they did themselves, nor who has left, nor of what is archived, nor what they chose not to hear of. What
 * somebody has not seen yet goes on to what came after it, and is gone once it is back to where it was. What moves on stands in the
 * bundle of what moved it, or for itself.
 */
export async function tell(scope: Scope, said: Prisma.Sql): Promise<void> {
  const { workspaceId } = scope.viewer;
  const now = Prisma.sql`${scope.now}::timestamptz`;
  const [bundle, actor] = [Prisma.sql`${bundleOf(scope)}::text`, Prisma.sql`${actorOf(scope)}::uuid`];
  const isSame = Prisma.sql`o."workspaceId" = ${workspaceId}::uuid AND o.key = s.key AND (s."memberId" IS NULL OR o."memberId" = s."memberId")`;
  // Neither on a page nor in a mail, nor is what stands for it: then nobody knows of it yet.
  const isUnseen = Prisma.sql`(o."readAt" IS NULL AND o."mailId" IS NULL AND NOT EXISTS (
    SELECT FROM "Notification" p WHERE p."workspaceId" = o."workspaceId" AND p.key = o.bundle AND p."memberId" = o."memberId"
      AND (p."readAt" IS NOT NULL OR p."mailId" IS NOT NULL)))`;
  await scope.tx.$executeRaw`
    WITH said AS MATERIALIZED (
      SELECT one.*, one.kind || ':' || one."accountId" || ':' || one.stem AS key FROM (${said}) one),
    gone AS (
      DELETE FROM "Notification" o USING said s WHERE ${isSame} AND ${isUnseen} AND o.former = s.latter),
    moved AS (
      UPDATE "Notification" o SET former = CASE WHEN ${isUnseen} THEN o.former ELSE o.latter END, latter = s.latter,
        "happenedAt" = ${now}, bundle = CASE WHEN o."memberId" = ${actor} THEN o.bundle ELSE ${bundle} END,
        "readAt" = CASE WHEN o."memberId" = ${actor} THEN o."readAt" END,
        "mailId" = CASE WHEN o."memberId" = ${actor} THEN o."mailId" END
      FROM said s WHERE ${isSame} AND o.latter <> s.latter AND NOT (${isUnseen} AND o.former IS NOT DISTINCT FROM s.latter)
      RETURNING o."memberId", o.bundle),
    made AS (
      INSERT INTO "Notification" ("workspaceId", "memberId", key, kind, "accountId", "recordId", about, former, latter, bundle,
        "happenedAt")
      SELECT m."workspaceId", m.id, s.key, s.kind, a.id, s."recordId", s.about, s.former, s.latter, ${bundle}, ${now}
      FROM said s
      JOIN "Account" a ON a."workspaceId" = ${workspaceId}::uuid AND a.id = s."accountId" AND a."archivedAt" IS NULL
      JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m."deactivatedAt" IS NULL AND m.id IS DISTINCT FROM ${actor}
      LEFT JOIN "NotificationChoice" c ON c."workspaceId" = m."workspaceId" AND c."memberId" = m.id
      WHERE CASE WHEN s."memberId" IS NULL THEN m.id = a."ownerId" OR c.reach = 'all' ELSE m.id = s."memberId" END
        AND s.kind = ANY (coalesce(c."kindsInApp", ${[...DEFAULT_CHOICES.kindsInApp]}::text[]))
        AND NOT EXISTS (SELECT FROM "Notification" o WHERE ${isSame} AND o."memberId" = m.id)
      ON CONFLICT DO NOTHING
      RETURNING "memberId", bundle)
    INSERT INTO "Notification" ("workspaceId", "memberId", key, kind, "recordId", "happenedAt")
    SELECT DISTINCT ${workspaceId}::uuid, one."memberId", one.bundle, ${scope.cause?.kind ?? null}::text,
      ${scope.cause && "id" in scope.cause ? scope.cause.id : null}::uuid, ${now}
    FROM (SELECT * FROM made UNION ALL SELECT * FROM moved) one WHERE one.bundle = ${bundle}
    ON CONFLICT ("workspaceId", key, "memberId") DO UPDATE
      SET "happenedAt" = EXCLUDED."happenedAt", "readAt" = NULL, "mailId" = NULL`;
}

/** Whoever did it themselves; nobody did what happens by itself. */
const actorOf = ({ viewer, cause }: Scope): string | null => (cause?.kind === "time" ? null : viewer.memberId);

/** Under what all of one import, or of one change of many, is told. */
const bundleOf = ({ cause }: Scope): string | null => (cause && "id" in cause ? `${cause.kind}:${cause.id}` : null);
