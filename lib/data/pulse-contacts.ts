import "server-only";
import type { Seniority } from "@/lib/generated/client";
import { Prisma } from "@/lib/generated/client";
import type { Askable } from "@/lib/pulse/bar";
import { FADING_ITEMS, type FadingItem, type LastSaid } from "@/lib/pulse/due-items";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { ACCOUNTS, accountsWhere } from "./account-query";
import { ask } from "./ask";
import { loadOwnMoney } from "./currency-rates";
import type { Scope } from "./scope";

/** Somebody a pulse may ask, and what decides whether it does. */
export interface PulseContact extends Askable {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly seniority: Seniority;
  readonly language: string | null;
  readonly accountId: string;
  readonly accountName: string;
  readonly ownerId: string | null;
  /** What matters to them is written down (C42). */
  readonly isHeard: boolean;
}

/** The people of these accounts, by account and name; who left is left out. */
export const listPulseContacts = (scope: Scope, accountIds: readonly string[]): Promise<readonly PulseContact[]> =>
  select(scope, Prisma.sql`c."accountId" = ANY(${[...accountIds]}::uuid[]) AND c."leftOn" IS NULL`);

/** So many people are offered at once; who looks for more narrows the list. */
export const MOST_OFFERED = 2000;

/** Those of the accounts that a list shows. */
export async function listPulseContactsOf(scope: Scope, filter: AccountFilter): Promise<readonly PulseContact[]> {
  const where = accountsWhere(scope, filter, await loadOwnMoney(scope));
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${ACCOUNTS} WHERE ${where} ORDER BY a.name, a.id LIMIT ${MOST_OFFERED}`;
  return listPulseContacts(
    scope,
    rows.map(({ id }) => id),
  );
}

/** These people, whatever has become of them. */
export const findPulseContacts = (scope: Scope, contactIds: readonly string[]): Promise<readonly PulseContact[]> =>
  select(scope, Prisma.sql`c.id = ANY(${[...contactIds]}::uuid[])`);

/** When these people answered what fades last; of whom nothing is known is not there. */
export async function listLastSaid(
  { tx, viewer, now }: Scope,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, LastSaid>> {
  const rows = await ask(tx)<{ contactId: string; kind: FadingItem; at: Date }>`
    SELECT s."contactId", s.kind::text, max(s."answeredAt") AS at FROM "SurveyAnswer" s
    WHERE s."workspaceId" = ${viewer.workspaceId}::uuid AND s."contactId" = ANY(${[...contactIds]}::uuid[])
      AND s.kind::text = ANY(${[...FADING_ITEMS]}::text[]) AND s."removedAt" IS NULL AND s."answeredAt" <= ${now}::timestamptz
    GROUP BY s."contactId", s.kind`;
  const said = new Map<string, LastSaid>();
  for (const { contactId, kind, at } of rows) said.set(contactId, { ...said.get(contactId), [kind]: at });
  return said;
}

async function select({ tx, viewer }: Scope, which: Prisma.Sql): Promise<readonly PulseContact[]> {
  return tx.$queryRaw<PulseContact[]>`
    SELECT c.id, c.name, c.title, d.name AS department, c.seniority::text, c.language, c.email, c."leftOn"::timestamptz,
      coalesce(c."refusesMailSince", f."refusedAt") AS "refusesMailSince", f.address IS NOT NULL AS "isAddressRefused", asked.at AS "askedAt",
      a.id AS "accountId", a.name AS "accountName", a."ownerId", a.note IS NOT NULL AS "isHeard"
    FROM "Contact" c
    JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    LEFT JOIN "Department" d ON d."workspaceId" = c."workspaceId" AND d.id = c."departmentId"
    LEFT JOIN "MailRefusal" f ON f."workspaceId" = c."workspaceId" AND f.address = lower(btrim(c.email))
    LEFT JOIN LATERAL (
      SELECT max(p."sendAt") AS at FROM "PulseRecipient" r
      JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
      JOIN "Mail" m ON m."workspaceId" = r."workspaceId" AND m."recipientId" = r.id AND m.kind = 'invitation'
      WHERE r."workspaceId" = c."workspaceId" AND r."contactId" = c.id
        AND m.state IN ('waiting', 'sending', 'sent', 'unsure')
    ) asked ON true
    WHERE c."workspaceId" = ${viewer.workspaceId}::uuid AND ${which}
    ORDER BY a.name, a.id, c.name, c.id LIMIT ${MOST_OFFERED}`;
}
