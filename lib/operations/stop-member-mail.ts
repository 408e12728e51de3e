import "server-only";
import { type MemberKey, memberOfToken } from "@/lib/auth/member-tokens";
import { recordAuditOf } from "@/lib/data/audit-entries";
import type { Tx } from "@/lib/data/client";
import { cancelMemberMails, findStoppable, stopMailOf } from "@/lib/data/member-mails";
import { withWorkspace } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";

/** Whose mail it is, as far as whoever holds the link may read. */
interface Stopped {
  readonly company: string;
  readonly address: string;
}

/**
 * Whose mail a link would stop.
 * @throws AppError `not_found`
 */
export const readMemberStop = (token: string): Promise<Stopped> => within(token, async () => undefined);

/** Stops all mail to a member, news and digest; what they are told stands in the app as before. Said again it changes nothing. */
export const stopMemberMail = (
  token: string,
  { now, requestId }: { readonly now: Date; readonly requestId: string },
): Promise<Stopped> =>
  within(token, async (tx, key) => {
    if (!(await stopMailOf(tx, key))) return;
    await cancelMemberMails(tx, key, now);
    const changes = [{ field: "mail", to: false }];
    const who = { workspaceId: key.workspaceId, memberId: key.memberId, at: now, requestId };
    await recordAuditOf(tx, who, { action: "notification.write", subject: { noun: "notification_choice", changes } });
  });

async function within(token: string, run: (tx: Tx, key: MemberKey) => Promise<void>): Promise<Stopped> {
  const key = memberOfToken(token);
  const found =
    key &&
    (await withWorkspace(key.workspaceId, undefined, async (tx) => {
      const stoppable = await findStoppable(tx, key);
      if (stoppable) await run(tx, key);
      return stoppable;
    }));
  if (!found) throw notFound("link");
  return found;
}
