import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { type MemberRole, Prisma } from "@/lib/generated/client";
import type { MemberMailKind } from "@/lib/schemas/mail";
import { DEFAULT_CHOICES } from "@/lib/schemas/notification-choice";
import { ask } from "./ask";
import type { Tx } from "./client";
import { listMailed, type ToldChange } from "./notifications";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

/** One of us who may be written to, and what they chose. */
export interface MailReader {
  readonly memberId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly timeZone: string;
  readonly kindsByMail: readonly string[];
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly hasDigest: boolean;
}

const KINDS_BY_MAIL = Prisma.sql`coalesce(c."kindsByMail", ${[...DEFAULT_CHOICES.kindsByMail]}::text[])`;

/** With what they chose, or what is usual. */
const READER = Prisma.sql`m.id AS "memberId", m."userId", u.name, u.email, m.role::text, u."timeZone",
  ${KINDS_BY_MAIL} AS "kindsByMail",
  coalesce(c."quietFrom", ${DEFAULT_CHOICES.quietFrom}::int) AS "quietFrom",
  coalesce(c."quietUntil", ${DEFAULT_CHOICES.quietUntil}::int) AS "quietUntil",
  coalesce(c."hasDigest", ${DEFAULT_CHOICES.hasDigest}::boolean) AS "hasDigest"`;

const READERS = Prisma.sql`"Member" m JOIN "User" u ON u.id = m."userId"
  LEFT JOIN "NotificationChoice" c ON c."workspaceId" = m."workspaceId" AND c."memberId" = m.id`;

/** No quiet hours last longer than a day; what is older is no news to whoever gets mail again after a while. */
const NEWS_DAYS = 2;

/** What is to be told by mail to a reader `m` and no mail holds yet; what stands for many goes to whoever wants any. */
const isNews = ({ now }: Pick<Scope, "now">): Prisma.Sql => Prisma.sql`
  n."workspaceId" = m."workspaceId" AND n."memberId" = m.id AND n."readAt" IS NULL AND n.bundle IS NULL
  AND n."mailId" IS NULL AND n."happenedAt" > ${new Date(now.getTime() - NEWS_DAYS * DAY_MS)}::timestamptz
  AND CASE WHEN n."accountId" IS NULL THEN cardinality(${KINDS_BY_MAIL}) > 0 ELSE n.kind = ANY (${KINDS_BY_MAIL}) END
  AND (n."accountId" IS NULL OR EXISTS (SELECT FROM "Account" a WHERE a."workspaceId" = n."workspaceId" AND a.id = n."accountId"
    AND a."archivedAt" IS NULL))`;

/** Everybody who is here, and whether something waits to be told them by mail. */
export const listMailReaders = ({
  tx,
  viewer,
  now,
}: Scope): Promise<readonly (MailReader & { readonly hasNews: boolean })[]> =>
  ask(tx)<MailReader & { readonly hasNews: boolean }>`
    SELECT ${READER}, EXISTS (SELECT FROM "Notification" n WHERE ${isNews({ now })}) AS "hasNews"
    FROM ${READERS} WHERE m."workspaceId" = ${viewer.workspaceId}::uuid AND m."deactivatedAt" IS NULL ORDER BY m.id`;

export interface NewMemberMail {
  readonly memberId: string;
  readonly kind: MemberMailKind;
  readonly period: string;
  readonly address: string;
  /** Not sent before then. */
  readonly notBefore: Date;
}

/** Has them wait; of each kind and period there is one for each of us, whatever became of it. */
export async function insertMemberMails(scope: Scope, mails: readonly NewMemberMail[]): Promise<void> {
  await upsertRows(scope.tx, {
    table: "Mail",
    columns: {
      ...{ workspaceId: "uuid", memberId: "uuid", kind: "text", period: "text", address: "text", state: "text" },
      ...{ queuedAt: "timestamptz", notBefore: "timestamptz" },
    },
    rows: mails.map((mail) => ({
      ...{ ...mail, workspaceId: scope.viewer.workspaceId },
      ...{ state: "waiting", queuedAt: scope.now },
    })),
    key: ["workspaceId", "memberId", "kind", "period"],
    kept: ["address", "state", "queuedAt", "notBefore"],
  });
}

/** A mail to one of us, and what decides whether it is sent. */
export interface MemberMail {
  readonly id: string;
  readonly kind: MemberMailKind;
  readonly period: string;
  readonly attempts: number;
  /** Null where whoever it is for has left. */
  readonly reader: MailReader | null;
}

export async function findMemberMail({ tx, viewer }: Scope, mailId: string): Promise<MemberMail | null> {
  const [row] = await ask(tx)<Omit<MemberMail, "reader"> & MailReader & { readonly isGone: boolean }>`
    SELECT l.id, l.kind, l.period, l.attempts, m."deactivatedAt" IS NOT NULL AS "isGone", ${READER}
    FROM "Mail" l JOIN (${READERS}) ON m."workspaceId" = l."workspaceId" AND m.id = l."memberId"
    WHERE l."workspaceId" = ${viewer.workspaceId}::uuid AND l.id = ${mailId}::uuid`;
  if (!row) return null;
  const { id, kind, period, attempts, isGone, ...reader } = row;
  return { id, kind, period, attempts, reader: isGone ? null : reader };
}

/** What a mail tells: all that waits for it, from now on held by it, and what it held already when it was tried before. */
export async function takeNews(scope: Scope, mailId: string): Promise<readonly ToldChange[]> {
  await scope.tx.$executeRaw`
    UPDATE "Notification" taken SET "mailId" = l.id
    FROM "Mail" l JOIN (${READERS}) ON m."workspaceId" = l."workspaceId" AND m.id = l."memberId"
    WHERE l."workspaceId" = ${scope.viewer.workspaceId}::uuid AND l.id = ${mailId}::uuid
      AND taken."workspaceId" = l."workspaceId" AND taken."memberId" = l."memberId"
      AND EXISTS (SELECT FROM "Notification" n WHERE n."workspaceId" = taken."workspaceId" AND n.id = taken.id AND ${isNews(scope)})`;
  return listMailed(scope, mailId);
}

/** It is not the hour for it: nobody hands it over before then. */
export async function postponeMail({ tx, viewer }: Scope, mailId: string, notBefore: Date): Promise<void> {
  await tx.mail.update({
    where: { workspaceId_id: { workspaceId: viewer.workspaceId, id: mailId } },
    data: { notBefore },
  });
}

interface OfMember {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** Whom a link that stops mail is for; null where nobody is or was it. */
export async function findStoppable(
  tx: Tx,
  { workspaceId, memberId }: OfMember,
): Promise<{ readonly company: string; readonly address: string } | null> {
  const [row] = await ask(tx)<{ company: string; address: string }>`
    SELECT w.name AS company, u.email AS address
    FROM "Member" m JOIN "User" u ON u.id = m."userId" JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m.id = ${memberId}::uuid`;
  return row ?? null;
}

/** They want no mail any more, and keep what they chose for the app; false where that was so already. */
export async function stopMailOf(tx: Tx, { workspaceId, memberId }: OfMember): Promise<boolean> {
  const { kindsInApp, reach, quietFrom, quietUntil } = DEFAULT_CHOICES;
  const count = await tx.$executeRaw`
    INSERT INTO "NotificationChoice" AS c ("workspaceId", "memberId", "kindsInApp", "kindsByMail", reach, "quietFrom", "quietUntil",
      "hasDigest")
    VALUES (${workspaceId}::uuid, ${memberId}::uuid, ${[...kindsInApp]}::text[], '{}', ${reach}, ${quietFrom}::int,
      ${quietUntil}::int, false)
    ON CONFLICT ("workspaceId", "memberId") DO UPDATE SET "kindsByMail" = '{}', "hasDigest" = false
    WHERE c."hasDigest" OR c."kindsByMail" <> '{}'`;
  return count === 1;
}

/** What waits is not sent any more, and holds nothing; what is in hand goes out. */
export async function cancelMemberMails(tx: Tx, { workspaceId, memberId }: OfMember, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH dropped AS (
      UPDATE "Mail" SET state = 'cancelled', "endedAt" = ${now}::timestamptz, reason = 'refuses'
      WHERE "workspaceId" = ${workspaceId}::uuid AND "memberId" = ${memberId}::uuid AND state = 'waiting' RETURNING id)
    UPDATE "Notification" n SET "mailId" = NULL FROM dropped
    WHERE n."workspaceId" = ${workspaceId}::uuid AND n."mailId" = dropped.id`;
}
