import "server-only";
import { countMails, listMails, type MailCounts, type MailLine } from "@/lib/data/mails";
import type { Scope } from "@/lib/data/scope";
import { hasMailServer } from "@/lib/outbound/mail-server";
import type { OutboxPlace, OutboxQuery } from "@/lib/schemas/mail";

export interface Outbox {
  readonly lines: readonly MailLine[];
  readonly next: OutboxPlace | null;
  readonly counts: MailCounts;
  readonly hasServer: boolean;
}

/** Every mail to somebody outside, the newest first, and what became of it. */
export async function loadOutbox(scope: Scope, query: OutboxQuery): Promise<Outbox> {
  const { lines, next } = await listMails(scope, query);
  return { lines, next, counts: await countMails(scope), hasServer: hasMailServer(scope.viewer) };
}
