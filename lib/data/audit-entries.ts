import "server-only";
import type { Scope } from "./scope";

/** What a write touched. Field names only: the text of an answer never enters the audit. */
export interface AuditSubject {
  readonly noun: string;
  readonly nounId?: string | null;
  readonly accountId?: string | null;
  readonly fields?: readonly string[];
}

export async function recordAudit(scope: Scope, action: string, subject: AuditSubject): Promise<void> {
  await scope.tx.auditEntry.create({
    data: {
      workspaceId: scope.viewer.workspaceId,
      at: scope.now,
      memberId: scope.viewer.memberId,
      action,
      noun: subject.noun,
      nounId: subject.nounId ?? null,
      accountId: subject.accountId ?? null,
      requestId: scope.requestId,
      fields: [...(subject.fields ?? [])],
    },
  });
}
