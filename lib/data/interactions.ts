import "server-only";
import type { InteractionChannel, InteractionDirection, InteractionKind } from "@/lib/generated/client";
import type { InteractionInput } from "@/lib/schemas/interaction";
import { insertRows } from "./bulk";
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

const PARTICIPANTS = {
  contacts: { select: { contact: { select: { id: true, name: true } } } },
  members: { select: { member: { select: { id: true, user: { select: { name: true } } } } } },
} as const;

export interface InteractionFilter {
  readonly before?: Date | undefined;
  readonly kinds?: readonly InteractionKind[] | undefined;
  readonly take: number;
}

/** The newest interactions of an account, those taken back left out. */
export async function listInteractions(
  scope: Scope,
  accountId: string,
  filter: InteractionFilter,
): Promise<readonly InteractionDetail[]> {
  const rows = await scope.tx.interaction.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      accountId,
      removedAt: null,
      ...(filter.before ? { occurredAt: { lt: filter.before } } : {}),
      ...(filter.kinds ? { kind: { in: [...filter.kinds] } } : {}),
    },
    include: PARTICIPANTS,
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: filter.take,
  });
  return rows.map(toDetail);
}

export async function findInteraction(scope: Scope, interactionId: string): Promise<InteractionDetail | null> {
  const row = await scope.tx.interaction.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: interactionId } },
    include: PARTICIPANTS,
  });
  return row && toDetail(row);
}

type Row = Omit<InteractionDetail, "contacts" | "members"> & {
  workspaceId: string;
  contacts: { contact: { id: string; name: string } }[];
  members: { member: { id: string; user: { name: string } } }[];
};

function toDetail({ workspaceId: _, contacts, members, ...row }: Row): InteractionDetail {
  return {
    ...row,
    contacts: contacts.map(({ contact }) => contact),
    members: members.map(({ member }) => ({ id: member.id, name: member.user.name })),
  };
}

export interface InteractionRow {
  readonly id: string;
  readonly input: InteractionInput;
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
  const kept = new Set(["workspaceId", "id", "accountId", "recordedAt", "recordedById"]);
  const updates = Object.keys(COLUMNS)
    .filter((name) => !kept.has(name))
    .map((name) => `"${name}" = EXCLUDED."${name}"`);
  await insertRows(scope.tx, {
    table: "Interaction",
    columns: COLUMNS,
    rows: interactions.map(({ id, input }) => [
      workspaceId,
      id,
      input.accountId,
      input.externalId,
      input.kind,
      input.direction,
      input.channel,
      input.occurredAt,
      scope.now,
      input.sentiment,
      input.summary,
      input.note,
      input.resolvedAt,
      memberId,
    ]),
    onConflict: `ON CONFLICT ("workspaceId", id) DO UPDATE SET ${updates.join(", ")}, version = "Interaction".version + 1`,
  });
  await replaceParticipants(scope, interactions);
}

async function replaceParticipants(scope: Scope, interactions: readonly InteractionRow[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  const where = { workspaceId, interactionId: { in: interactions.map(({ id }) => id) } };
  await scope.tx.interactionContact.deleteMany({ where });
  await scope.tx.interactionMember.deleteMany({ where });
  const pairs = (ids: (input: InteractionInput) => readonly string[]) =>
    interactions.flatMap(({ id, input }) => [...new Set(ids(input))].map((person) => [workspaceId, id, person]));
  await insertRows(scope.tx, {
    table: "InteractionContact",
    columns: { workspaceId: "uuid", interactionId: "uuid", contactId: "uuid" },
    rows: pairs((input) => input.contactIds),
  });
  await insertRows(scope.tx, {
    table: "InteractionMember",
    columns: { workspaceId: "uuid", interactionId: "uuid", memberId: "uuid" },
    rows: pairs((input) => input.memberIds),
  });
}

/** Takes an interaction back, or lets it stand again; its row stays. */
export async function setInteractionRemoved(scope: Scope, interactionId: string, isRemoved: boolean): Promise<void> {
  await scope.tx.interaction.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: interactionId } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}
