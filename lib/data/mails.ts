import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { MailKind, MailState, OutboxPlace, OutboxQuery } from "@/lib/schemas/mail";
import { ask } from "./ask";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

export interface NewMail {
  readonly recipientId: string;
  readonly kind: MailKind;
  readonly address: string;
  /** Not sent before then. */
  readonly notBefore: Date;
}

const COLUMNS = {
  ...{ workspaceId: "uuid", recipientId: "uuid", kind: "text", address: "text", state: "text" },
  ...{ queuedAt: "timestamptz", notBefore: "timestamptz" },
};

/** Has them wait; whoever has one of that kind already keeps it, whatever became of it. */
export async function insertMails(scope: Scope, mails: readonly NewMail[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  await upsertRows(scope.tx, {
    table: "Mail",
    columns: COLUMNS,
    rows: mails.map((mail) => ({ ...mail, workspaceId, state: "waiting", queuedAt: scope.now })),
    key: ["workspaceId", "recipientId", "kind"],
    kept: ["address", "state", "queuedAt", "notBefore"],
  });
}

/** Everything about a mail that decides whether it is sent, and that stands in it. */
export interface MailDetail {
  readonly id: string;
  readonly recipientId: string;
  readonly kind: MailKind;
  readonly address: string;
  readonly state: MailState;
  readonly queuedAt: Date;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly endedAt: Date | null;
  readonly reason: string | null;
  readonly language: string;
  readonly revokedAt: Date | null;
  readonly respondedOn: Date | null;
  readonly contactId: string;
  readonly contactName: string;
  /** As it stands at the contact now, where it is sent to. */
  readonly email: string | null;
  readonly leftOn: Date | null;
  readonly refusesMailSince: Date | null;
  readonly isAddressRefused: boolean;
  readonly accountId: string;
  readonly accountName: string;
  readonly pulseId: string;
  readonly pulseName: string;
  readonly items: readonly string[];
  readonly wording: string;
  readonly isNamed: boolean;
  readonly note: string | null;
  readonly sendAt: Date;
  readonly closesAt: Date;
  readonly cancelledAt: Date | null;
  readonly askerName: string;
  readonly askerEmail: string;
  /** The zone the days of its round are told in. */
  readonly timeZone: string;
  readonly isAskerGone: boolean;
  /** Of the invitation: a reminder carries the same link. */
  readonly firstAddress: string | null;
}

export async function findMail({ tx, viewer: { workspaceId } }: Scope, mailId: string): Promise<MailDetail | null> {
  const [mail] = await ask(tx)<MailDetail>`
    SELECT m.id, m."recipientId", m.kind, m.address, m.state, m."queuedAt", m."notBefore", m.attempts, m."endedAt", m.reason,
      r.language, r."revokedAt", r."respondedOn", r."accountId", a.name AS "accountName",
      c.id AS "contactId", c.name AS "contactName", c.email, c."leftOn", c."refusesMailSince",
      EXISTS (SELECT FROM "MailRefusal" f WHERE f."workspaceId" = m."workspaceId" AND f.address = c.email) AS "isAddressRefused",
      p.id AS "pulseId", p.name AS "pulseName", p.items, p.wording, p."isNamed", p.note, p."sendAt", p."closesAt",
      p."cancelledAt", u.name AS "askerName", u.email AS "askerEmail", p."timeZone",
      b."deactivatedAt" IS NOT NULL AS "isAskerGone",
      (SELECT i.address FROM "Mail" i WHERE i."workspaceId" = m."workspaceId" AND i."recipientId" = m."recipientId"
        AND i.kind = 'invitation') AS "firstAddress"
    FROM "Mail" m
    JOIN "PulseRecipient" r ON r."workspaceId" = m."workspaceId" AND r.id = m."recipientId"
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
    JOIN "Member" b ON b."workspaceId" = p."workspaceId" AND b.id = p."askedById"
    JOIN "User" u ON u.id = b."userId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m.id = ${mailId}::uuid`;
  return mail ?? null;
}

export interface MailLine {
  readonly id: string;
  readonly kind: MailKind;
  readonly address: string;
  readonly state: MailState;
  readonly queuedAt: Date;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly endedAt: Date | null;
  readonly reason: string | null;
  readonly contactName: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly pulseName: string;
}

const MAILS_PER_PAGE = 50;

/** The newest first, and where it goes on; null at the end. */
export async function listMails(
  { tx, viewer: { workspaceId } }: Scope,
  { state, before }: OutboxQuery,
): Promise<{ readonly lines: readonly MailLine[]; readonly next: OutboxPlace | null }> {
  const rows = await tx.$queryRaw<MailLine[]>`
    SELECT m.id, m.kind, m.address, m.state, m."queuedAt", m."notBefore", m.attempts, m."endedAt", m.reason,
      c.name AS "contactName", r."accountId", a.name AS "accountName", p.name AS "pulseName"
    FROM "Mail" m
    JOIN "PulseRecipient" r ON r."workspaceId" = m."workspaceId" AND r.id = m."recipientId"
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
    WHERE m."workspaceId" = ${workspaceId}::uuid
      ${state ? Prisma.sql`AND m.state = ${state}` : Prisma.empty}
      ${before ? Prisma.sql`AND (m."queuedAt", m.id) < (${before.queuedAt}::timestamptz, ${before.mailId}::uuid)` : Prisma.empty}
    ORDER BY m."queuedAt" DESC, m.id DESC LIMIT ${MAILS_PER_PAGE + 1}`;
  const lines = rows.slice(0, MAILS_PER_PAGE);
  const last = lines.at(-1);
  const isMore = rows.length > lines.length;
  return { lines, next: isMore && last ? { queuedAt: last.queuedAt, mailId: last.id } : null };
}

export type MailCounts = Readonly<Partial<Record<MailState, number>>>;

/** How many mails to customers there are in each state: of a pulse, or of all. */
export async function countMails({ tx, viewer: { workspaceId } }: Scope, pulseId?: string): Promise<MailCounts> {
  const ofPulse = pulseId
    ? Prisma.sql`AND EXISTS (SELECT FROM "PulseRecipient" r WHERE r."workspaceId" = m."workspaceId"
        AND r.id = m."recipientId" AND r."pulseId" = ${pulseId}::uuid)`
    : Prisma.sql`AND m."recipientId" IS NOT NULL`;
  const rows = await tx.$queryRaw<{ state: MailState; count: number }[]>`
    SELECT m.state, count(*)::int AS count FROM "Mail" m
    WHERE m."workspaceId" = ${workspaceId}::uuid ${ofPulse} GROUP BY m.state`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** What waits is not sent any more; what is in hand goes out. */
export async function cancelWaiting(
  { tx, viewer: { workspaceId }, now }: Pick<Scope, "tx" | "now"> & { viewer: Pick<Scope["viewer"], "workspaceId"> },
  which: { readonly pulseId: string } | { readonly recipientId: string } | { readonly address: string },
  reason: string,
): Promise<number> {
  const those =
    "pulseId" in which
      ? Prisma.sql`EXISTS (SELECT FROM "PulseRecipient" r WHERE r."workspaceId" = m."workspaceId"
          AND r.id = m."recipientId" AND r."pulseId" = ${which.pulseId}::uuid)`
      : "recipientId" in which
        ? Prisma.sql`m."recipientId" = ${which.recipientId}::uuid`
        : // A customer who wants no more of us has no say in what colleagues are told at the same address.
          Prisma.sql`m.address = ${which.address} AND m."recipientId" IS NOT NULL`;
  return tx.$executeRaw`
    UPDATE "Mail" m SET state = 'cancelled', "endedAt" = ${now}::timestamptz, reason = ${reason}
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m.state = 'waiting' AND ${those}`;
}

/** Lets one wait once more, as if it had never been tried; false where it is in another state by now. */
export async function letWaitAgain({ tx, viewer, now }: Scope, mail: Pick<MailDetail, "id" | "state">) {
  const { count } = await tx.mail.updateMany({
    where: { workspaceId: viewer.workspaceId, id: mail.id, state: mail.state },
    data: { state: "waiting", notBefore: now, attempts: 0, claimedAt: null, endedAt: null, reason: null },
  });
  return count === 1;
}

/** Those of a pulse whose invitation went out, or may have, and who have said nothing yet. */
export async function listUnanswered({ tx, viewer: { workspaceId } }: Scope, pulseId: string): Promise<string[]> {
  const rows = await ask(tx)<{ id: string }>`
    SELECT r.id FROM "PulseRecipient" r
    JOIN "Mail" m ON m."workspaceId" = r."workspaceId" AND m."recipientId" = r.id
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."pulseId" = ${pulseId}::uuid AND r."respondedOn" IS NULL
      AND r."revokedAt" IS NULL AND m.kind = 'invitation' AND m.state IN ('sent', 'unsure')
      AND NOT EXISTS (SELECT FROM "Mail" again WHERE again."workspaceId" = r."workspaceId" AND again."recipientId" = r.id AND again.kind = 'reminder')
    ORDER BY r.id`;
  return rows.map(({ id }) => id);
}
