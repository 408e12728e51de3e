import "server-only";
import type { InteractionChannel, InteractionDirection, InteractionKind } from "@/lib/generated/client";
import type { InteractionInput } from "@/lib/schemas/interaction";
import { keepFormerStates } from "./former-states";
import { insertRows, upsertRows } from "./rows";
import type { Scope } from "./scope";

export interface InteractionDetail {
  readonly id: string;
  readonly accountId: string;
  readonly externalId: string | null;
  readonly kind: InteractionKind;
  readonly direction: InteractionDirection;
  readonly channel: InteractionChannel;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly sentiment: number | null;
  readonly summary: string;
  readonly note: string | null;
  readonly resolvedAt: Date | null;
  readonly recordedById: string | null;
  readonly version: number;
  readonly removedAt: Date | null;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** Every interaction of an account but those taken back, the newest first. */
export async function listInteractions(scope: Scope, accountId: string): Promise<readonly InteractionDetail[]> {
  const rows = await scope.tx.interaction.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, removedAt: null },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
  });
  return withParticipants(scope, rows);
}

export async function findInteraction(scope: Scope, interactionId: string): Promise<InteractionDetail | null> {
  const row = await scope.tx.interaction.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: interactionId } },
  });
  return row && ((await withParticipants(scope, [row]))[0] ?? null);
}

/** A row of the table, without those who took part. */
export type StoredInteraction = Omit<InteractionDetail, "contacts" | "members"> & { readonly workspaceId: string };

interface Participant {
  readonly interactionId: string;
  readonly side: "theirs" | "ours";
  readonly id: string;
  readonly name: string;
}

/** Both sides of all interactions in one statement: as relations they would be five, and every account page waits. */
export async function withParticipants(
  scope: Scope,
  rows: readonly StoredInteraction[],
): Promise<readonly InteractionDetail[]> {
  if (rows.length === 0) return [];
  const { workspaceId } = scope.viewer;
  const ids = rows.map(({ id }) => id);
  const found = await scope.tx.$queryRaw<Participant[]>`
    SELECT p."interactionId", 'theirs' AS side, c.id, c.name
    FROM "InteractionContact" p
    JOIN "Contact" c ON c."workspaceId" = p."workspaceId" AND c.id = p."contactId"
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."interactionId" = ANY (${ids}::uuid[])
    UNION ALL
    SELECT p."interactionId", 'ours' AS side, m.id, u.name
    FROM "InteractionMember" p
    JOIN "Member" m ON m."workspaceId" = p."workspaceId" AND m.id = p."memberId"
    JOIN "User" u ON u.id = m."userId"
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."interactionId" = ANY (${ids}::uuid[])
    ORDER BY side, name, id`;
  const participants = new Map<string, Participant[]>(ids.map((id) => [id, []]));
  for (const one of found) participants.get(one.interactionId)?.push(one);
  const sideOf = (id: string, side: Participant["side"]) =>
    (participants.get(id) ?? [])
      .filter((one) => one.side === side)
      .map(({ id: person, name }) => ({ id: person, name }));
  return rows.map(({ workspaceId: _, ...row }) => ({
    ...row,
    contacts: sideOf(row.id, "theirs"),
    members: sideOf(row.id, "ours"),
  }));
}

export interface InteractionRow {
  readonly id: string;
  readonly input: InteractionInput;
  /** Of one that is new here: since when it was known elsewhere. Now when left out. */
  readonly knownSince?: Date;
}

const COLUMNS = {
  workspaceId: "uuid",
  id: "uuid",
  accountId: "uuid",
  externalId: "text",
  kind: '"InteractionKind"',
  direction: '"InteractionDirection"',
  channel: '"InteractionChannel"',
  occurredAt: "timestamptz",
  recordedAt: "timestamptz",
  sentiment: "float8",
  summary: "text",
  note: "text",
  resolvedAt: "timestamptz",
  recordedById: "uuid",
};

/** Creates and changes interactions with their participants. Who recorded it first, and when, stays. */
export async function saveInteractions(scope: Scope, interactions: readonly InteractionRow[]): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await keepFormerStates(scope, "interaction", idsOf(interactions));
  await upsertRows(scope.tx, {
    table: "Interaction",
    columns: COLUMNS,
    rows: interactions.map(({ id, knownSince, input: { contactIds: _, memberIds: __, ...input } }) => ({
      ...input,
      ...{ workspaceId, id, recordedAt: knownSince ?? scope.now, recordedById: memberId },
    })),
    key: ["workspaceId", "id"],
    kept: ["accountId", "recordedAt", "recordedById"],
    isVersioned: true,
  });
  await replaceParticipants(scope, interactions);
}

const idsOf = (interactions: readonly InteractionRow[]) => interactions.map(({ id }) => id);

async function replaceParticipants(scope: Scope, interactions: readonly InteractionRow[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  const where = { workspaceId, interactionId: { in: idsOf(interactions) } };
  await scope.tx.interactionContact.deleteMany({ where });
  await scope.tx.interactionMember.deleteMany({ where });
  const pairs = (ids: (input: InteractionInput) => readonly string[]) =>
    interactions.flatMap(({ id: interactionId, input }) =>
      [...new Set(ids(input))].map((personId) => ({ workspaceId, interactionId, personId })),
    );
  await insertRows(scope.tx, {
    table: "InteractionContact",
    columns: { workspaceId: "uuid", interactionId: "uuid", contactId: "uuid" },
    rows: pairs((input) => input.contactIds).map(({ personId: contactId, ...row }) => ({ ...row, contactId })),
  });
  await insertRows(scope.tx, {
    table: "InteractionMember",
    columns: { workspaceId: "uuid", interactionId: "uuid", memberId: "uuid" },
    rows: pairs((input) => input.memberIds).map(({ personId: memberId, ...row }) => ({ ...row, memberId })),
  });
}

/** Takes an interaction back, or lets it stand again; its row stays. */
export async function setInteractionRemoved(scope: Scope, interactionId: string, isRemoved: boolean): Promise<void> {
  await keepFormerStates(scope, "interaction", [interactionId]);
  await scope.tx.interaction.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: interactionId } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}
