import "server-only";
import { Prisma } from "@/lib/generated/client";
import { MOST_COUNTED } from "@/lib/schemas/most-counted";
import { BUNDLE_KINDS, type BundleKind, MOST_SHOWN, type NotificationKind } from "@/lib/schemas/notification";
import { ask } from "./ask";
import type { Scope } from "./scope";

/** What somebody was told, with what stands behind it as it is now. */
export interface ToldChange {
  readonly id: string;
  readonly kind: NotificationKind | BundleKind;
  /** Null where it stands for all that an import or a change of many told. */
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly recordId: string | null;
  readonly about: string | null;
  readonly former: string | null;
  readonly latter: string | null;
  readonly happenedAt: Date;
  readonly readAt: Date | null;
  /** What the comment, the promise or the action says, or how the file is called; null of a comment that is not for them any more. */
  readonly text: string | null;
  /** Who wrote the comment. */
  readonly authorName: string | null;
  /** Of what stands for many: how many accounts it changed, and how many of them are newly at risk. */
  readonly accounts: number;
  readonly atRisk: number;
}

/** Read ones are looked up now and then; more of them nobody looks through. */
const MOST_READ = 60;

const ofViewer = ({ viewer }: Pick<Scope, "viewer">) =>
  Prisma.sql`n."workspaceId" = ${viewer.workspaceId}::uuid AND n."memberId" = ${viewer.memberId}::uuid`;

/** An account is one line, and so is a bundle. */
const LINE = Prisma.sql`coalesce(n."accountId"::text, n.key)`;

/** What is archived has fallen silent, and so has a bundle of which nothing is left. */
const SPEAKS = Prisma.sql`CASE WHEN n."accountId" IS NULL
  THEN EXISTS (SELECT FROM "Notification" b WHERE b."workspaceId" = n."workspaceId" AND b."memberId" = n."memberId"
    AND b.bundle = n.key)
  ELSE EXISTS (SELECT FROM "Account" a WHERE a."workspaceId" = n."workspaceId" AND a.id = n."accountId"
    AND a."archivedAt" IS NULL) END`;

/** Unread ones first, the newest first; what was told in a bundle stands in it. */
export const listNotifications = (scope: Scope): Promise<readonly ToldChange[]> => {
  const arm = (isRead: boolean, most: number) => Prisma.sql`(
    SELECT n.* FROM "Notification" n
    WHERE ${ofViewer(scope)} AND n.bundle IS NULL AND (n."readAt" IS NOT NULL) = ${isRead}::boolean AND ${SPEAKS}
    ORDER BY n."happenedAt" DESC, n.id LIMIT ${most}::int)`;
  return read(scope, Prisma.sql`${arm(false, MOST_SHOWN)} UNION ALL ${arm(true, MOST_READ)}`);
};

/** What one import or one change of many told whoever looks, account by account. */
export const listBundled = (scope: Scope, recordId: string): Promise<readonly ToldChange[]> => {
  const keys = BUNDLE_KINDS.map((kind) => `${kind}:${recordId}`);
  return read(
    scope,
    Prisma.sql`
    SELECT n.* FROM "Notification" n
    WHERE ${ofViewer(scope)} AND n.bundle = ANY (${keys}::text[]) AND ${SPEAKS}
    ORDER BY n.kind <> 'risk' OR n.latter <> 'at-risk', n."accountId", n.id LIMIT ${MOST_SHOWN}::int`,
  );
};

/** What stands for such a bundle; null where it told whoever looks nothing. */
export async function findBundle(scope: Scope, recordId: string): Promise<ToldChange | null> {
  const [bundle] = await read(
    scope,
    Prisma.sql`
    SELECT n.* FROM "Notification" n
    WHERE ${ofViewer(scope)} AND n."accountId" IS NULL AND n."recordId" = ${recordId}::uuid AND ${SPEAKS}`,
  );
  return bundle ?? null;
}

const isMailed = ({ viewer }: Scope, mailId: string) =>
  Prisma.sql`n."workspaceId" = ${viewer.workspaceId}::uuid AND n."mailId" = ${mailId}::uuid AND n."readAt" IS NULL
    AND n.bundle IS NULL AND ${SPEAKS}`;

/** What a mail tells whomever it is for, as far as they have not read it meanwhile; the newest of it. */
export const listMailed = (scope: Scope, mailId: string): Promise<readonly ToldChange[]> =>
  read(
    scope,
    Prisma.sql`
    SELECT n.* FROM "Notification" n WHERE ${isMailed(scope, mailId)}
    ORDER BY n."happenedAt" DESC, n.id LIMIT ${MOST_SHOWN}::int`,
  );

/** How many lines that are. */
export async function countMailed(scope: Scope, mailId: string): Promise<number> {
  const [row] = await ask(scope.tx)<{ count: number }>`
    SELECT count(DISTINCT ${LINE})::int AS count FROM "Notification" n WHERE ${isMailed(scope, mailId)}`;
  return row?.count ?? 0;
}

function read({ tx }: Scope, listed: Prisma.Sql): Promise<readonly ToldChange[]> {
  return tx.$queryRaw<ToldChange[]>`
    SELECT n.id, n.kind, n."accountId", a.name AS "accountName", n."recordId", n.about, n.former, n.latter, n."happenedAt",
      n."readAt", coalesce(c.text, p.summary, t.summary, i."fileName") AS text, u.name AS "authorName",
      coalesce(many.accounts, 0) AS accounts, coalesce(many."atRisk", 0) AS "atRisk"
    FROM (${listed}) n
    LEFT JOIN "Account" a ON a."workspaceId" = n."workspaceId" AND a.id = n."accountId"
    LEFT JOIN "Comment" c ON n.kind = 'mention' AND c."workspaceId" = n."workspaceId" AND c.id = n."recordId"
      AND c."removedAt" IS NULL AND EXISTS (SELECT FROM "Mention" w WHERE w."workspaceId" = c."workspaceId"
        AND w."commentId" = c.id AND w."memberId" = n."memberId")
    LEFT JOIN "Member" m ON m."workspaceId" = c."workspaceId" AND m.id = c."authorId"
    LEFT JOIN "User" u ON u.id = m."userId"
    LEFT JOIN "Promise" p ON n.kind = 'promise' AND p."workspaceId" = n."workspaceId" AND p.id = n."recordId"
    LEFT JOIN "Action" t ON n.kind = 'action_due' AND t."workspaceId" = n."workspaceId" AND t.id = n."recordId"
    LEFT JOIN "ImportRun" i ON n.kind = 'import' AND i."workspaceId" = n."workspaceId" AND i.id = n."recordId"
    LEFT JOIN LATERAL (
      SELECT count(DISTINCT b."accountId")::int AS accounts,
        (count(*) FILTER (WHERE b.kind = 'risk' AND b.latter = 'at-risk'))::int AS "atRisk"
      FROM "Notification" b JOIN "Account" o ON o."workspaceId" = b."workspaceId" AND o.id = b."accountId"
        AND o."archivedAt" IS NULL
      WHERE b."workspaceId" = n."workspaceId" AND b."memberId" = n."memberId" AND b.bundle = n.key
    ) many ON n."accountId" IS NULL
    ORDER BY n."readAt" IS NOT NULL, n."happenedAt" DESC, n.id`;
}

/** So many rows are looked at for the number in the frame of every page, however much somebody was told. */
const MOST_LOOKED_AT = 4 * MOST_COUNTED;

/** How many lines are unread: one an account, however much became another there, and one a bundle. */
export async function countUnread(scope: Scope): Promise<number> {
  const [row] = await ask(scope.tx)<{ count: number }>`
    SELECT count(DISTINCT one.line)::int AS count FROM (
      SELECT ${LINE} AS line FROM "Notification" n
      WHERE ${ofViewer(scope)} AND n."readAt" IS NULL AND n.bundle IS NULL AND ${SPEAKS} LIMIT ${MOST_LOOKED_AT}::int) one`;
  return row?.count ?? 0;
}

/** Whether more is unread than the page shows. */
export async function hasMoreUnread(scope: Scope): Promise<boolean> {
  const rows = await ask(scope.tx)<{ id: string }>`
    SELECT n.id FROM "Notification" n
    WHERE ${ofViewer(scope)} AND n."readAt" IS NULL AND n.bundle IS NULL AND ${SPEAKS} OFFSET ${MOST_SHOWN}::int LIMIT 1`;
  return rows.length > 0;
}

/** Of a world that was made up: what everybody was told before a moment they have read by now. */
export async function setAllReadBefore({ tx, viewer }: Scope, moment: Date): Promise<void> {
  await tx.notification.updateMany({
    where: { workspaceId: viewer.workspaceId, happenedAt: { lt: moment } },
    data: { readAt: moment },
  });
}

/** Marks those of whoever looks; answers how many were there. */
export async function setNotificationsRead(
  { tx, viewer, now }: Scope,
  ids: readonly string[],
  isRead: boolean,
): Promise<number> {
  const { workspaceId, memberId } = viewer;
  const { count } = await tx.notification.updateMany({
    where: { workspaceId, memberId, id: { in: [...ids] } },
    data: { readAt: isRead ? now : null },
  });
  return count;
}
