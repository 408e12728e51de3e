import "server-only";
import { findMail, type MailDetail } from "@/lib/data/mails";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { type Letter, letterOf } from "@/lib/outbound/letter-of";
import { hasMailServer } from "@/lib/outbound/mail-server";
import { mailStopOf } from "@/lib/records/mail-stop-of";
import { type MailRef, RESENDABLE } from "@/lib/schemas/mail";

export interface ShownMail {
  readonly mail: MailDetail;
  readonly letter: Letter;
  readonly hasServer: boolean;
  readonly canResend: boolean;
}

/**
 * A mail, and what stands in it. Its link opens the answers of somebody else, so it is there only while no mail server is
 * set and nobody could try it out otherwise; and for an administrator, or in the demo world; and never where names were
 * promised away.
 * @throws AppError `not_found`
 */
export async function loadMail(scope: Scope, { mailId }: MailRef): Promise<ShownMail> {
  const mail = await findMail(scope, mailId);
  if (!mail) throw notFound("mail");
  const [hasServer, stop] = [hasMailServer(scope.viewer), mailStopOf(mail, scope.now)];
  return {
    ...{ mail, hasServer },
    letter: letterOf(mail, {
      company: scope.viewer.workspaceName,
      hasLink: mail.isNamed && !hasServer && (scope.viewer.role === "admin" || scope.viewer.isDemo),
    }),
    canResend: stop === null && RESENDABLE.includes(mail.state),
  };
}
