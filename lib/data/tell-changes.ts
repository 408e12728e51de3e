import "server-only";
import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS, midnightOf, utcDayOf } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import { Prisma } from "@/lib/generated/client";
import type { NotificationKind } from "@/lib/schemas/notification";
import type { Scope } from "./scope";
import { tell } from "./tell";

/** Of an account that nobody owns. */
const NOBODY = "nobody";

interface NewOwner {
  readonly accountId: string;
  readonly ownerId: string | null;
}

/** Tells whoever had accounts and whoever gets them, before it is stored; of new accounts nothing changed. */
export async function tellOwners(scope: Scope, given: readonly NewOwner[]): Promise<void> {
  if (given.length === 0) return;
  await tell(
    scope,
    Prisma.sql`
    SELECT a.id AS "accountId", who.id AS "memberId", 'owner' AS kind, ${utcDayOf(scope.now)}::text AS stem,
      NULL::uuid AS "recordId", NULL::text AS about, coalesce(a."ownerId"::text, ${NOBODY}) AS former,
      coalesce(n."ownerId"::text, ${NOBODY}) AS latter
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS n("accountId" uuid, "ownerId" uuid)
    JOIN "Account" a ON a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = n."accountId"
    CROSS JOIN LATERAL (VALUES (a."ownerId"), (n."ownerId")) AS who(id)
    WHERE a."ownerId" IS DISTINCT FROM n."ownerId" AND who.id IS NOT NULL`,
  );
}

/** Tells whom a comment is for; who was told already is not told again. */
export async function tellMentions(scope: Scope, commentId: string): Promise<void> {
  await tell(
    scope,
    Prisma.sql`
    SELECT c."accountId", n."memberId", 'mention' AS kind, c.id::text AS stem, c.id AS "recordId", c."actionId"::text AS about,
      NULL::text AS former, NULL::text AS latter
    FROM "Comment" c JOIN "Mention" n ON n."workspaceId" = c."workspaceId" AND n."commentId" = c.id
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND c.id = ${commentId}::uuid AND c."removedAt" IS NULL`,
  );
}

/** Something a record says that whoever owns its account has to know. */
export interface ToldRecord {
  readonly accountId: string;
  readonly recordId: string;
  readonly kind: Extract<NotificationKind, "promise" | "answer">;
  readonly about: string;
  readonly latter: string | null;
}

export async function tellRecords(scope: Scope, records: readonly ToldRecord[]): Promise<void> {
  if (records.length === 0) return;
  await tell(
    scope,
    Prisma.sql`
    SELECT n."accountId", NULL::uuid AS "memberId", n.kind, n."recordId" || ':' || n.about AS stem, n."recordId", n.about,
      NULL::text AS former, n.latter
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      AS n("accountId" uuid, "recordId" uuid, kind text, about text, latter text)`,
  );
}

/** What a record does not say any more is no news, for whoever has not read it. */
export async function forgetRecords(
  { tx, viewer }: Scope,
  records: readonly Pick<ToldRecord, "kind" | "accountId" | "recordId" | "about">[],
): Promise<void> {
  const keys = records.map(({ kind, accountId, recordId, about }) => `${kind}:${accountId}:${recordId}:${about}`);
  await forget({ tx, viewer }, keys);
}

/** The same of a comment that was taken back, or that is not for these any more. */
export const forgetMentions = (
  scope: Pick<Scope, "tx" | "viewer">,
  comment: { readonly accountId: string; readonly commentId: string },
  except: readonly string[] = [],
): Promise<void> => forget(scope, [`mention:${comment.accountId}:${comment.commentId}`], except);

async function forget(
  { tx, viewer }: Pick<Scope, "tx" | "viewer">,
  keys: readonly string[],
  except: readonly string[] = [],
): Promise<void> {
  if (keys.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM "Notification" o
    WHERE o."workspaceId" = ${viewer.workspaceId}::uuid AND o.key = ANY (${[...keys]}::text[]) AND o."readAt" IS NULL
      AND o."memberId" <> ALL (${[...except]}::uuid[])`;
}

/** A worker that was away for so long tells what came due meanwhile; what is older stands in lists as overdue. */
const LATE_DAYS = 7;

/** Tells what the days bring: actions that are due, and last moments to act that come near. Said again it tells nothing. */
export async function tellDue(scope: Scope): Promise<void> {
  await forgetPassed(scope);
  await tell(scope, actionsDue(scope));
  await tell(scope, momentsNear(scope));
}

const dayFrom = ({ now }: Scope, days: number) => Prisma.sql`${new Date(midnightOf(now) + days * DAY_MS)}::date`;

/** The day of an action: one that waits comes due when it has waited. */
const COMES_DUE = Prisma.sql`greatest(c."dueOn", coalesce(c."snoozedUntil", c."dueOn"))`;
const IS_OPEN = Prisma.sql`c."removedAt" IS NULL AND c.state IN ('open', 'snoozed')`;
/** With whoever has it, as long as they are here. */
const ACTIONS = Prisma.sql`"Action" c
  LEFT JOIN "Member" m ON m."workspaceId" = c."workspaceId" AND m.id = c."ownerId" AND m."deactivatedAt" IS NULL`;

/** One that nobody has who is still here is told to whoever owns the account. */
const actionsDue = (scope: Scope) => Prisma.sql`
  SELECT c."accountId", m.id AS "memberId", 'action_due' AS kind, c.id || ':' || ${COMES_DUE} AS stem, c.id AS "recordId",
    ${COMES_DUE}::text AS about, NULL::text AS former, NULL::text AS latter
  FROM ${ACTIONS}
  WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${IS_OPEN}
    AND ${COMES_DUE} <= ${dayFrom(scope, 0)} AND ${COMES_DUE} > ${dayFrom(scope, -LATE_DAYS)}`;

/** By the days that are left, and again when fewer are. */
const momentsNear = (scope: Scope) => Prisma.sql`
  SELECT l."accountId", NULL::uuid AS "memberId", 'last_moment' AS kind, l."actOn" || ':' || near.days AS stem,
    NULL::uuid AS "recordId", l."actKind" AS about, NULL::text AS former, l."actOn"::text AS latter
  FROM (VALUES (${SOON_DAYS}::int), (${ACT_DUE_DAYS}::int)) AS near(days)
  JOIN "LadderScore" l ON l."workspaceId" = ${scope.viewer.workspaceId}::uuid AND l."isActive"
    AND l."actOn" > ${dayFrom(scope, 0)} + near.days - ${LATE_DAYS}::int AND l."actOn" <= ${dayFrom(scope, 0)} + near.days`;

/** Whether what the days brought is so no more: the action is done, or due on another day or for somebody else; the moment moved. */
const HAS_PASSED = Prisma.sql`CASE n.kind
  WHEN 'action_due' THEN NOT EXISTS (
    SELECT FROM ${ACTIONS} JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    LEFT JOIN "NotificationChoice" o ON o."workspaceId" = n."workspaceId" AND o."memberId" = n."memberId"
    WHERE c."workspaceId" = n."workspaceId" AND c.id = n."recordId" AND ${IS_OPEN} AND ${COMES_DUE}::text = n.about
      AND CASE WHEN m.id IS NULL THEN a."ownerId" = n."memberId" OR o.reach = 'all' ELSE m.id = n."memberId" END)
  WHEN 'last_moment' THEN NOT EXISTS (
    SELECT FROM "LadderScore" l WHERE l."workspaceId" = n."workspaceId" AND l."accountId" = n."accountId" AND l."isActive"
      AND l."actOn"::text = n.latter)
  ELSE false END`;

/**
 * What the days brought and is so no more is no news, for whoever has neither read nor was mailed it: of everybody, or of one of
 * us with what a mail holds that is about to be handed over.
 */
export async function forgetPassed(
  { tx, viewer }: Pick<Scope, "tx" | "viewer">,
  held?: { readonly memberId: string; readonly mailId: string },
): Promise<void> {
  const whose = held
    ? Prisma.sql`n."memberId" = ${held.memberId}::uuid AND (n."mailId" IS NULL OR n."mailId" = ${held.mailId}::uuid)`
    : Prisma.sql`n."mailId" IS NULL`;
  await tx.$executeRaw`
    DELETE FROM "Notification" n
    WHERE n."workspaceId" = ${viewer.workspaceId}::uuid AND n."readAt" IS NULL AND n.bundle IS NULL AND ${whose} AND ${HAS_PASSED}`;
}
