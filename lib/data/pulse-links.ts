import "server-only";
import { isPulseItem } from "@/lib/pulse/items";
import type { PulseItem } from "@/lib/schemas/pulse";
import { ask } from "./ask";
import type { Tx } from "./client";

export interface PulseLinkKey {
  readonly workspaceId: string;
  readonly recipientId: string;
}

/** Before a workspace is known: what the hash of a token leads to, and nothing more. */
export async function findPulseLinkKey(tokenHash: string): Promise<PulseLinkKey | null> {
  const [key] = await ask()<PulseLinkKey>`SELECT * FROM pulse_recipient_of(${tokenHash})`;
  return key ?? null;
}

/** What whoever holds an open link may know: whom it asks, who asks, and what. */
export interface PulseLink extends PulseLinkKey {
  readonly pulseId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly address: string | null;
  readonly companyName: string;
  readonly askerName: string;
  /** The zone the closing day is told in: of the round, whoever asks now. */
  readonly timeZone: string;
  readonly language: string;
  readonly items: readonly PulseItem[];
  readonly wording: string;
  readonly isNamed: boolean;
  readonly note: string | null;
  readonly closesAt: Date;
}

/**
 * The link as far as it is open: its pulse has begun, has neither been taken back nor closed, and is asked by somebody who is
 * still here; and nobody took the link back. In one statement, so that whatever keeps it shut costs the same time.
 */
export async function findOpenPulseLink(tx: Tx, key: PulseLinkKey, now: Date): Promise<PulseLink | null> {
  const { workspaceId, recipientId } = key;
  const [row] = await ask(tx)<Omit<PulseLink, "items"> & { readonly items: readonly string[] }>`
    SELECT r."workspaceId", r.id AS "recipientId", r."pulseId", r."accountId", a.name AS "accountName", r."contactId",
      c.name AS "contactName", c.email AS address, w.name AS "companyName", u.name AS "askerName", p."timeZone", r.language,
      p.items, p.wording, p."isNamed", p.note, p."closesAt"
    FROM "PulseRecipient" r
    JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    JOIN "Workspace" w ON w.id = r."workspaceId"
    JOIN "Member" m ON m."workspaceId" = p."workspaceId" AND m.id = p."askedById"
    JOIN "User" u ON u.id = m."userId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r.id = ${recipientId}::uuid AND r."revokedAt" IS NULL
      AND p."cancelledAt" IS NULL AND p."sendAt" <= ${now}::timestamptz AND p."closesAt" > ${now}::timestamptz
      AND m."deactivatedAt" IS NULL AND c."leftOn" IS NULL`;
  return row ? { ...row, items: row.items.filter(isPulseItem) } : null;
}

/** To whom a link was sent, as far as they may read it. */
export interface PulseAddressee {
  readonly companyName: string;
  readonly address: string;
  readonly language: string;
}

/** Also of a link that opens nothing any more, but of one that was taken back: it may have gone to the wrong person. */
export async function findPulseAddressee(tx: Tx, key: PulseLinkKey): Promise<PulseAddressee | null> {
  const { workspaceId, recipientId } = key;
  const [row] = await ask(tx)<PulseAddressee>`
    SELECT w.name AS "companyName", coalesce(m.address, c.email, '') AS address, r.language
    FROM "PulseRecipient" r
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    JOIN "Workspace" w ON w.id = r."workspaceId"
    LEFT JOIN "Mail" m ON m."workspaceId" = r."workspaceId" AND m."recipientId" = r.id AND m.kind = 'invitation'
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r.id = ${recipientId}::uuid AND r."revokedAt" IS NULL`;
  return row ?? null;
}
