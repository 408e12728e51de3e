import "server-only";
import { isPulseItem } from "@/lib/pulse/items";
import type { Asked } from "@/lib/pulse/response-coverage";
import type { PulseItem } from "@/lib/schemas/pulse";
import { ask } from "./ask";
import type { Scope } from "./scope";

/** One answer somebody of an account sent through a link, whatever it was about. */
export interface PulseVoice {
  readonly item: PulseItem;
  /** Null where they cannot say, and of words. */
  readonly value: number | null;
  readonly text: string | null;
  readonly contactId: string;
  readonly contactName: string;
  readonly respondedAt: Date;
}

interface Of {
  readonly accountId: string;
  readonly until: Date;
}

/** The newest answer of each person to each question until a moment, the newest first; of named rounds alone. */
export async function listPulseVoices({ tx, viewer }: Scope, { accountId, until }: Of): Promise<readonly PulseVoice[]> {
  const rows = await ask(tx)<Omit<PulseVoice, "item"> & { readonly item: string }>`
    SELECT * FROM (
      SELECT DISTINCT ON (r."contactId", n.item) n.item, n.value, n.text, r."contactId", c.name AS "contactName", s."respondedAt"
      FROM "PulseResponse" s
      JOIN "PulseRecipient" r ON r."workspaceId" = s."workspaceId" AND r.id = s."recipientId"
      JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
      JOIN "PulseAnswer" n ON n."workspaceId" = s."workspaceId" AND n."responseId" = s.id
      WHERE s."workspaceId" = ${viewer.workspaceId}::uuid AND s."accountId" = ${accountId}::uuid
        AND s."respondedAt" <= ${until}::timestamptz
      ORDER BY r."contactId", n.item, s."respondedAt" DESC
    ) newest ORDER BY "respondedAt" DESC, "contactName", item`;
  return rows.flatMap(({ item, ...row }) => (isPulseItem(item) ? [{ item, ...row }] : []));
}

/**
 * Whom of an account we asked by a link in a year until a moment, and who answered: each person once. Whoever got no mail was not
 * asked; whoever got one was, whatever became of the round.
 */
export const listAskedByLink = ({ tx, viewer }: Scope, { accountId, until }: Of): Promise<readonly Asked[]> =>
  ask(tx)<Asked>`
    SELECT d.name AS department, c.seniority::text, bool_or(r."respondedOn" <= ${until}::timestamptz) IS TRUE AS "hasAnswered"
    FROM "PulseRecipient" r
    JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    JOIN "Mail" m ON m."workspaceId" = r."workspaceId" AND m."recipientId" = r.id AND m.kind = 'invitation'
    LEFT JOIN "Department" d ON d."workspaceId" = c."workspaceId" AND d.id = c."departmentId"
    WHERE r."workspaceId" = ${viewer.workspaceId}::uuid AND r."accountId" = ${accountId}::uuid
      AND p."sendAt" <= ${until}::timestamptz AND p."sendAt" > ${until}::timestamptz - interval '1 year'
      AND (m.state IN ('waiting', 'sending', 'sent', 'unsure') OR r."respondedOn" IS NOT NULL)
    GROUP BY c.id, d.name, c.seniority`;
