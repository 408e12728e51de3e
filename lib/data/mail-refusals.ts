import "server-only";
import type { Reachable } from "@/lib/pulse/mail-bar";
import { ask } from "./ask";
import type { Tx } from "./client";
import type { Scope } from "./scope";

/** Somebody mail may go to. */
interface ReachableContact extends Reachable {
  readonly id: string;
}

/** Whom a pulse asks, of these: those who are really asked by it, and neither answered nor lost their link. */
export async function listAddressees(
  { tx, viewer: { workspaceId } }: Scope,
  { pulseId, recipientIds }: { readonly pulseId: string; readonly recipientIds: readonly string[] },
): Promise<readonly (ReachableContact & { readonly recipientId: string })[]> {
  return ask(tx)<ReachableContact & { readonly recipientId: string }>`
    SELECT r.id AS "recipientId", c.id, c.email, c."leftOn", c."refusesMailSince",
      EXISTS (SELECT FROM "MailRefusal" f WHERE f."workspaceId" = c."workspaceId" AND f.address = c.email) AS "isAddressRefused"
    FROM "PulseRecipient" r JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."pulseId" = ${pulseId}::uuid
      AND r.id = ANY (${[...recipientIds]}::uuid[]) AND r."revokedAt" IS NULL AND r."respondedOn" IS NULL
    ORDER BY r.id`;
}

/** Since when these addresses want no mail; those that never said so are missing. */
export async function listRefusals(
  { tx, viewer: { workspaceId } }: Scope,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.mailRefusal.findMany({
    where: { workspaceId, address: { in: [...addresses] } },
    select: { address: true, refusedAt: true },
  });
  return new Map(rows.map(({ address, refusedAt }) => [address, refusedAt]));
}

/** Who wants no mail wants none at another employer either. */
export async function takeRefusalAlong(
  { tx, viewer: { workspaceId } }: Scope,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Contact" c SET "refusesMailSince" = f."refusesMailSince"
    FROM "Contact" f WHERE f."workspaceId" = ${workspaceId}::uuid AND f.id = ${from}::uuid
      AND f."refusesMailSince" IS NOT NULL AND c."workspaceId" = f."workspaceId" AND c.id = ${to}::uuid
      AND c."refusesMailSince" IS NULL`;
}

export interface Refused {
  readonly address: string;
  /** Who has this address here, and where they work. */
  readonly contacts: readonly { readonly id: string; readonly accountId: string }[];
}

/** Keeps that an address wants no more mail, and its people with it; null when that was kept already. */
export async function insertRefusal(
  tx: Tx,
  { workspaceId, recipientId, now }: { workspaceId: string; recipientId: string; now: Date },
): Promise<Refused | null> {
  const [asked] = await ask(tx)<{ contactId: string; address: string }>`
    SELECT c.id AS "contactId", coalesce(m.address, c.email, '') AS address
    FROM "PulseRecipient" r
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    LEFT JOIN "Mail" m ON m."workspaceId" = r."workspaceId" AND m."recipientId" = r.id AND m.kind = 'invitation'
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r.id = ${recipientId}::uuid`;
  if (!asked) return null;
  const { address } = asked;
  const isNew =
    address !== "" &&
    (await tx.$executeRaw`
      INSERT INTO "MailRefusal" ("workspaceId", address, "refusedAt")
      VALUES (${workspaceId}::uuid, ${address}, ${now}::timestamptz) ON CONFLICT DO NOTHING`) === 1;
  const contacts = await ask(tx)<{ id: string; accountId: string }>`
    UPDATE "Contact" SET "refusesMailSince" = ${now}::timestamptz
    WHERE "workspaceId" = ${workspaceId}::uuid AND "refusesMailSince" IS NULL
      AND (id = ${asked.contactId}::uuid OR (email = ${address} AND email <> ''))
    RETURNING id, "accountId"`;
  return isNew || contacts.length > 0 ? { address, contacts } : null;
}
