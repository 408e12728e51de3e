import "server-only";
import { afterQuiet } from "@/lib/calendar/quiet-hours";
import { isHeldByOthers } from "@/lib/data/db-errors";
import { findMail, type MailDetail } from "@/lib/data/mails";
import { claimMail, dropMail, lockDueMail } from "@/lib/data/mails-in-hand";
import { findMemberMail, type MailReader, type MemberMail, postponeMail, takeNews } from "@/lib/data/member-mails";
import { listMembers } from "@/lib/data/members";
import { countMailed } from "@/lib/data/notifications";
import { withSavepoint } from "@/lib/data/savepoint";
import type { Scope } from "@/lib/data/scope";
import { forgetPassed } from "@/lib/data/tell-changes";
import { log } from "@/lib/log";
import { digestLetter } from "@/lib/outbound/digest-letter";
import { type Letter, letterOf } from "@/lib/outbound/letter-of";
import type { MemberLetter } from "@/lib/outbound/member-letter";
import { noticesLetter } from "@/lib/outbound/notices-letter";
import { mailStopOf } from "@/lib/records/mail-stop-of";
import { loadDigest } from "./load-digest";

/** One that was said to be handed over: from here on only this worker may do so. */
export interface Claimed {
  readonly mailId: string;
  /** Before this one. */
  readonly attempts: number;
  readonly claimedAt: Date;
  readonly letter: Letter | MemberLetter;
}

/**
 * The next mail that is due, once it was asked again whether it may still be sent; null where none is. What it tells one of us is
 * looked up here, in the transaction that claims it: whatever they read meanwhile stands in it no more.
 */
export const claimNext = (scope: Scope): Promise<Claimed | null> => claimFirst(scope, claimMemberMail);

/** The same in a transaction that holds something else: "alone" where what is next is to be claimed in one of its own. */
export const claimBeside = (scope: Scope): Promise<Claimed | "alone" | null> =>
  claimFirst<"alone">(scope, async () => "alone");

async function claimFirst<Other = never>(
  scope: Scope,
  claimToldOne: (scope: Scope, mailId: string) => Promise<Claimed | Other | null>,
): Promise<Claimed | Other | null> {
  for (;;) {
    const mailId = await lockDueMail(scope);
    if (mailId === null) return null;
    const mail = await findMail(scope, mailId);
    const claimed = mail ? await claimPulseMail(scope, mail) : await claimToldOne(scope, mailId);
    if (claimed) return claimed;
  }
}

async function claimPulseMail(scope: Scope, mail: MailDetail): Promise<Claimed | null> {
  const stop = mailStopOf(mail, scope.now);
  if (stop !== null || mail.email === null) {
    await dropMail(scope, mail.id, stop ?? "no_address");
    return null;
  }
  await claimMail(scope, mail.id, mail.email);
  const letter = letterOf({ ...mail, address: mail.email }, { company: scope.viewer.workspaceName, hasLink: true });
  return { mailId: mail.id, attempts: mail.attempts, claimedAt: scope.now, letter };
}

async function claimMemberMail(scope: Scope, mailId: string): Promise<Claimed | null> {
  const mail = await findMemberMail(scope, mailId);
  const reader = mail?.reader ?? null;
  if (!(mail && reader)) {
    await dropMail(scope, mailId, "left");
    return null;
  }
  const from = afterQuiet(scope.now, reader);
  if (from > scope.now) {
    await postponeMail(scope, mailId, from);
    return null;
  }
  const letter = await withSavepoint(scope, () => letterTo(scope, mail, reader)).catch((error: unknown) => {
    // The transaction is begun again; nothing is wrong with the mail.
    if (isHeldByOthers(error)) throw error;
    log.error({ err: error, mail: mailId }, "a mail could not be written");
    return "not_written" as const;
  });
  if (letter === null || letter === "not_written") {
    // One that cannot be written holds up no other.
    await dropMail(scope, mailId, letter ?? "nothing_left");
    return null;
  }
  await claimMail(scope, mailId, reader.email);
  return { mailId, attempts: mail.attempts, claimedAt: scope.now, letter };
}

/** Null where nothing is left to be told, or it is not wanted any more. */
async function letterTo(
  scope: Scope,
  { id, kind, period }: MemberMail,
  reader: MailReader,
): Promise<MemberLetter | null> {
  const { workspaceId, workspaceName: company } = scope.viewer;
  const to = { id, reader, workspaceId, company };
  if (kind === "digest") {
    // As they would see it, who have this role and these accounts.
    const { memberId, userId, name, role, timeZone } = reader;
    const theirs: Scope = { ...scope, viewer: { ...scope.viewer, memberId, userId, name, role, timeZone } };
    return reader.hasDigest ? digestLetter({ ...to, monday: period }, await loadDigest(theirs)) : null;
  }
  await forgetPassed(scope, { memberId: reader.memberId, mailId: id });
  const news = await takeNews(scope, id);
  if (news.length === 0) return null;
  const told = { changes: news, count: await countMailed(scope, id) };
  return noticesLetter(to, told, new Map((await listMembers(scope)).map((one) => [one.id, one.name])));
}
