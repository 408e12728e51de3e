import "server-only";
import { afterQuiet, digestWeek } from "@/lib/calendar/quiet-hours";
import { planMails } from "@/lib/data/mails-in-hand";
import { insertMemberMails, listMailReaders, type MailReader, type NewMemberMail } from "@/lib/data/member-mails";
import type { Scope } from "@/lib/data/scope";
import { hasMailServer } from "@/lib/outbound/mail-server";

/**
 * Has a mail wait for each of us who is to be told something, and the digest of the week for whoever wants it: at the first moment
 * outside of their quiet hours. Asked again it makes none twice, for there is one of each hour and each week (decisions 0091,
 * 0092). Where no mail can go out none is made: of last month's news nobody wants one.
 */
export async function queueMemberMails(scope: Scope): Promise<void> {
  if (!hasMailServer(scope.viewer)) return;
  const readers = await listMailReaders(scope);
  const mails = readers.flatMap((reader) => mailsFor(reader, scope.now));
  if (mails.length === 0) return;
  await insertMemberMails(scope, mails);
  await planMails(scope);
}

/** "2026-11-30T14": what is told within an hour goes in one mail. */
const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

function mailsFor(reader: MailReader & { readonly hasNews: boolean }, now: Date): readonly NewMemberMail[] {
  const { memberId, email: address, timeZone, hasNews, hasDigest } = reader;
  const notBefore = afterQuiet(now, reader);
  const monday = hasDigest ? digestWeek(now, timeZone) : null;
  const to = { memberId, address, notBefore };
  return [
    ...(hasNews ? [{ ...to, kind: "notices" as const, period: hourOf(notBefore) }] : []),
    ...(monday === null ? [] : [{ ...to, kind: "digest" as const, period: monday }]),
  ];
}
