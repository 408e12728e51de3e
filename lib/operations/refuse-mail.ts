import "server-only";
import { recordAuditOf } from "@/lib/data/audit-entries";
import type { Tx } from "@/lib/data/client";
import { insertRefusal } from "@/lib/data/mail-refusals";
import { cancelWaiting } from "@/lib/data/mails";

interface Refusing {
  readonly workspaceId: string;
  readonly recipientId: string;
  readonly now: Date;
  readonly requestId: string;
}

/**
 * Whoever holds the link of a recipient wants no more mail: from now on none goes to that address, whoever has it here.
 * The door has found the workspace by the link; said again, it changes nothing.
 */
export async function refuseMail(tx: Tx, { workspaceId, recipientId, now, requestId }: Refusing): Promise<void> {
  const refused = await insertRefusal(tx, { workspaceId, recipientId, now });
  if (refused === null) return;
  await cancelWaiting({ tx, viewer: { workspaceId }, now }, { address: refused.address }, "refuses");
  for (const { id: nounId, accountId } of refused.contacts) {
    const changes = [{ field: "refusesMailSince", from: null, to: now.toISOString() }];
    const who = { workspaceId, memberId: null, at: now, requestId };
    await recordAuditOf(tx, who, { action: "mail.refuse", subject: { noun: "contact", nounId, accountId }, changes });
  }
}
