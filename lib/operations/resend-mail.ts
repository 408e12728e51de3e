import "server-only";
import { findMail, letWaitAgain } from "@/lib/data/mails";
import { planMails } from "@/lib/data/mails-in-hand";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { mailStopOf } from "@/lib/records/mail-stop-of";
import { type MailRef, RESENDABLE } from "@/lib/schemas/mail";

/**
 * Has a mail that failed, or of which nobody knows whether it went out, sent once more: under the same message id, by
 * which a mailbox that has it already can tell.
 * @throws AppError `not_found`, `conflict` where it went out, waits or must not be sent
 */
export async function resendMail(scope: Scope, { mailId }: MailRef): Promise<{ readonly accountId: string }> {
  const mail = await findMail(scope, mailId);
  if (!mail) throw notFound("mail");
  if (!RESENDABLE.includes(mail.state))
    throw conflict("It is not one that failed: reload the page to see how it stands.");
  if (mailStopOf(mail, scope.now) !== null) {
    throw conflict("Nobody is asked by it any more: the pulse is over, they answered, or they get no mail from us.");
  }
  if (!(await letWaitAgain(scope, mail))) throw conflict("Somebody else had it sent again a moment ago.");
  await planMails(scope);
  return { accountId: mail.accountId };
}

const conflict = (why: string) => new AppError("conflict", { message: `This mail is not sent again. ${why}` });
