import "server-only";
import type { MailState } from "@/lib/schemas/mail";
import { ask } from "./ask";
import { enqueueJobs } from "./jobs";
import type { Scope } from "./scope";

/** No hand-over takes that long (lib/operations/send-mails.ts): whoever holds a mail since before then is dead. */
const DEAD_AFTER_MS = 90_000;

/** The next one whose time has come, locked; whoever else looks gets another. */
export async function lockDueMail({ tx, viewer, now }: Scope): Promise<string | null> {
  const [row] = await ask(tx)<{ id: string }>`
    SELECT m.id FROM "Mail" m
    WHERE m."workspaceId" = ${viewer.workspaceId}::uuid AND m.state = 'waiting' AND m."notBefore" <= ${now}::timestamptz
    ORDER BY m."notBefore", m.id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row?.id ?? null;
}

/** Says before it is handed over that it will be: once this is stored nobody else hands it over. */
export async function claimMail({ tx, viewer, now }: Scope, mailId: string, address: string): Promise<void> {
  await tx.mail.update({
    where: { workspaceId_id: { workspaceId: viewer.workspaceId, id: mailId } },
    data: { state: "sending", claimedAt: now, attempts: { increment: 1 }, address, endedAt: null, reason: null },
  });
}

export interface MailEnd {
  readonly state: MailState;
  readonly reason: string | null;
  /** For one that waits to be tried again. */
  readonly notBefore?: Date;
}

/** One that is never handed over. */
export async function dropMail(scope: Scope, mailId: string, reason: string): Promise<void> {
  const { tx, viewer, now } = scope;
  await tx.mail.update({
    where: { workspaceId_id: { workspaceId: viewer.workspaceId, id: mailId } },
    data: { state: "cancelled", endedAt: now, reason },
  });
  if (reason !== "left") await releaseNews(scope, mailId);
}

/** What a mail was to tell one of us and never will is told by the next. */
async function releaseNews({ tx, viewer: { workspaceId } }: Scope, mailId: string): Promise<void> {
  await tx.notification.updateMany({ where: { workspaceId, mailId }, data: { mailId: null } });
}

/**
 * What became of one that was in hand, said by whoever had it: also where it was given up for lost meanwhile, but not
 * once somebody had it sent again.
 */
export async function endMail(
  scope: Scope,
  { mailId, claimedAt }: { readonly mailId: string; readonly claimedAt: Date },
  { state, reason, notBefore }: MailEnd,
): Promise<void> {
  const { tx, viewer, now } = scope;
  const isOver = state !== "waiting";
  const { count } = await tx.mail.updateMany({
    where: { workspaceId: viewer.workspaceId, id: mailId, claimedAt, state: { in: ["sending", "unsure"] } },
    data: {
      ...{ state, reason, endedAt: isOver ? now : null, claimedAt: isOver ? claimedAt : null },
      ...(notBefore ? { notBefore } : {}),
    },
  });
  if (count === 1 && state === "failed") await releaseNews(scope, mailId);
}

/** Mails in the hands of those who are dead: they may have gone out, so nobody sends them again by itself. */
export async function settleDead({ tx, viewer, now }: Scope): Promise<number> {
  const { count } = await tx.mail.updateMany({
    where: {
      workspaceId: viewer.workspaceId,
      state: "sending",
      claimedAt: { lt: new Date(now.getTime() - DEAD_AFTER_MS) },
    },
    data: { state: "unsure", endedAt: now, reason: "worker_died" },
  });
  return count;
}

/**
 * Has the next mail sent at its moment, or those in dead hands looked after. One who plans waits for the other, so that
 * the job stands at the earliest of all that is stored.
 */
export async function planMails({ tx, viewer, now }: Scope, notBefore: Date = now): Promise<void> {
  const { workspaceId } = viewer;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mails:${workspaceId}`}, 0))`;
  const [row] = await ask(tx)<{ at: Date | null }>`
    SELECT least(
      (SELECT min("notBefore") FROM "Mail" WHERE "workspaceId" = ${workspaceId}::uuid AND state = 'waiting'),
      (SELECT min("claimedAt") + make_interval(secs => ${DEAD_AFTER_MS / 1000 + 1}::float8)
        FROM "Mail" WHERE "workspaceId" = ${workspaceId}::uuid AND state = 'sending')) AS at`;
  if (!row?.at) return;
  const runAt = new Date(Math.max(row.at.getTime(), notBefore.getTime()));
  await enqueueJobs({ tx }, [{ task: "send-mail", key: "send-mail", payload: {}, runAt }]);
}
