import "server-only";
import type { Tx } from "./client";
import type { Scope } from "./scope";

/** What a write touched. Field names only: the text of an answer never enters the audit. */
export interface AuditSubject {
  readonly noun: string;
  readonly nounId?: string | null;
  readonly accountId?: string | null;
  readonly fields?: readonly string[];
}

export async function recordAudit(scope: Scope, action: string, subject: AuditSubject): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  const { now: at, requestId } = scope;
  await recordAuditOf(scope.tx, { workspaceId, memberId, at, requestId }, { action, subject });
}

/** For the two moments in which somebody becomes a member and has no scope yet. */
export async function recordAuditOf(
  tx: Tx,
  who: { workspaceId: string; memberId: string; at: Date; requestId: string },
  { action, subject }: { action: string; subject: AuditSubject },
): Promise<void> {
  const { noun, nounId = null, accountId = null, fields = [] } = subject;
  await tx.auditEntry.create({ data: { ...who, action, noun, nounId, accountId, fields: [...fields] } });
}

export const AUDIT_ENTRIES_PER_PAGE = 100;

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string | null;
  readonly action: string;
  readonly noun: string;
  readonly nounId: string | null;
  readonly accountId: string | null;
  readonly fields: readonly string[];
}

/** Newest first. */
export async function listAuditEntries(
  scope: Scope,
  page: number,
): Promise<{ readonly total: number; readonly entries: readonly AuditLine[] }> {
  const where = { workspaceId: scope.viewer.workspaceId };
  const total = await scope.tx.auditEntry.count({ where });
  const entries = await scope.tx.auditEntry.findMany({
    where,
    select: {
      id: true,
      at: true,
      memberId: true,
      action: true,
      noun: true,
      nounId: true,
      accountId: true,
      fields: true,
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    skip: (page - 1) * AUDIT_ENTRIES_PER_PAGE,
    take: AUDIT_ENTRIES_PER_PAGE,
  });
  return { total, entries };
}
