import "server-only";
import type { Seniority } from "@/lib/generated/client";
import type { MailState } from "@/lib/schemas/mail";
import { ask } from "./ask";
import type { Tx } from "./client";
import type { Scope } from "./scope";

/** Somebody a round asks, and how far it got with them. */
export interface PulseRecipientLine {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly department: string | null;
  readonly seniority: Seniority;
  readonly accountId: string;
  readonly accountName: string;
  readonly ownerId: string | null;
  readonly arrCents: number | null;
  readonly currency: string;
  readonly language: string;
  readonly revokedAt: Date | null;
  readonly respondedOn: Date | null;
  /** What became of the mail that asks them; null where none was made. */
  readonly mailState: MailState | null;
  readonly mailReason: string | null;
  readonly mailEndedAt: Date | null;
  /** And of the one that reminds them. */
  readonly reminderState: MailState | null;
  readonly reminderReason: string | null;
  readonly reminderEndedAt: Date | null;
}

/** By account and name. */
export const listPulseRecipients = ({ tx, viewer }: Scope, pulseId: string): Promise<readonly PulseRecipientLine[]> =>
  ask(tx)<PulseRecipientLine>`
    SELECT r.id, r."contactId", c.name AS "contactName", d.name AS department, c.seniority::text, r."accountId",
      a.name AS "accountName", a."ownerId", a."arrCents"::float8, a.currency::text, r.language, r."revokedAt",
      r."respondedOn"::timestamptz, i.state AS "mailState", i.reason AS "mailReason", i."endedAt" AS "mailEndedAt",
      again.state AS "reminderState", again.reason AS "reminderReason", again."endedAt" AS "reminderEndedAt"
    FROM "PulseRecipient" r
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    LEFT JOIN "Department" d ON d."workspaceId" = c."workspaceId" AND d.id = c."departmentId"
    LEFT JOIN "Mail" i ON i."workspaceId" = r."workspaceId" AND i."recipientId" = r.id AND i.kind = 'invitation'
    LEFT JOIN "Mail" again ON again."workspaceId" = r."workspaceId" AND again."recipientId" = r.id AND again.kind = 'reminder'
    WHERE r."workspaceId" = ${viewer.workspaceId}::uuid AND r."pulseId" = ${pulseId}::uuid
    ORDER BY a.name, a.id, c.name, c.id`;

export interface PulseRecipientKey {
  readonly id: string;
  readonly pulseId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly isNamed: boolean;
}

export async function findPulseRecipient({ tx, viewer }: Scope, id: string): Promise<PulseRecipientKey | null> {
  const row = await tx.pulseRecipient.findUnique({
    where: { workspaceId_id: { workspaceId: viewer.workspaceId, id } },
    select: { id: true, pulseId: true, accountId: true, contactId: true, pulse: { select: { isNamed: true } } },
  });
  if (!row) return null;
  const { pulse, ...key } = row;
  return { ...key, isNamed: pulse.isNamed };
}

/** The one a round made for this person. */
export async function findRecipientOf(
  tx: Tx,
  { workspaceId, pulseId, contactId }: { workspaceId: string; pulseId: string; contactId: string },
): Promise<string> {
  const { id } = await tx.pulseRecipient.findUniqueOrThrow({
    where: { workspaceId_pulseId_contactId: { workspaceId, pulseId, contactId } },
    select: { id: true },
  });
  return id;
}

/** The link opens nothing any more; once is enough. */
export async function revokePulseRecipient({ tx, viewer, now }: Scope, id: string): Promise<void> {
  await tx.pulseRecipient.updateMany({
    where: { workspaceId: viewer.workspaceId, id, revokedAt: null },
    data: { revokedAt: now },
  });
}
