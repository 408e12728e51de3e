import "server-only";
import { isPulseItem } from "@/lib/pulse/items";
import type { PulseItem } from "@/lib/schemas/pulse";
import { ask } from "./ask";
import { insertRows } from "./rows";
import type { Scope } from "./scope";

export interface NewPulse {
  readonly id: string;
  readonly name: string;
  readonly items: readonly PulseItem[];
  readonly wording: string;
  readonly isNamed: boolean;
  readonly note: string | null;
  readonly timeZone: string;
  readonly sendAt: Date;
  readonly closesAt: Date;
}

export interface NewRecipient {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly language: string;
  readonly tokenHash: string;
}

/** Of two rounds made at once the second sees whom the first asks. */
export async function holdPulses({ tx, viewer }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pulses:${viewer.workspaceId}`}, 0))`;
}

export async function createPulse(scope: Scope, pulse: NewPulse, recipients: readonly NewRecipient[]): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  const { items, ...rest } = pulse;
  await scope.tx.pulse.create({
    data: { workspaceId, askedById: memberId, createdAt: scope.now, items: [...items], ...rest },
    select: { id: true },
  });
  await insertRows(scope.tx, {
    table: "PulseRecipient",
    columns: {
      ...{ workspaceId: "uuid", id: "uuid", pulseId: "uuid", accountId: "uuid", contactId: "uuid" },
      ...{ language: "text", tokenHash: "text", createdAt: "timestamptz" },
    },
    rows: recipients.map((one) => ({ ...one, workspaceId, pulseId: pulse.id, createdAt: scope.now })),
  });
}

/** One person is asked once in so many days at most. */
export async function findPulseCadence({ tx, viewer }: Scope): Promise<number> {
  const { pulseCadenceDays } = await tx.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { pulseCadenceDays: true },
  });
  return pulseCadenceDays;
}

/** Counts from now on, also for whoever was asked before. */
export async function savePulseCadence({ tx, viewer }: Scope, pulseCadenceDays: number): Promise<void> {
  await tx.workspace.update({ where: { id: viewer.workspaceId }, data: { pulseCadenceDays } });
}

export interface PulseSummary {
  readonly id: string;
  readonly name: string;
  readonly askedById: string;
  readonly askerName: string;
  readonly items: readonly PulseItem[];
  readonly isNamed: boolean;
  readonly note: string | null;
  readonly createdAt: Date;
  /** The zone its days are told in. */
  readonly timeZone: string;
  readonly sendAt: Date;
  readonly closesAt: Date;
  readonly cancelledAt: Date | null;
  readonly version: number;
  /** People it asks, and how many of them sent an answer. */
  readonly asked: number;
  readonly answered: number;
  readonly accounts: number;
}

type PulseRow = Omit<PulseSummary, "items"> & { readonly items: readonly string[] };

/** Longer ago than these nobody looks; a round is found from its account as well. */
const MOST_LISTED = 200;

/** The rounds of a workspace, newest first. */
export const listPulses = (scope: Scope): Promise<readonly PulseSummary[]> => summaries(scope, null);

export async function findPulse(scope: Scope, pulseId: string): Promise<PulseSummary | null> {
  const [pulse] = await summaries(scope, pulseId);
  return pulse ?? null;
}

async function summaries({ tx, viewer }: Scope, pulseId: string | null): Promise<readonly PulseSummary[]> {
  const rows = await ask(tx)<PulseRow>`
    SELECT p.id, p.name, p."askedById", u.name AS "askerName", p.items, p."isNamed", p.note, p."createdAt", p."timeZone", p."sendAt", p."closesAt",
      p."cancelledAt", p.version, r.asked, r.answered, r.accounts
    FROM "Pulse" p
    JOIN "Member" m ON m."workspaceId" = p."workspaceId" AND m.id = p."askedById" JOIN "User" u ON u.id = m."userId"
    JOIN LATERAL (
      SELECT count(*)::int AS asked, count(r."respondedOn")::int AS answered, count(DISTINCT r."accountId")::int AS accounts
      FROM "PulseRecipient" r WHERE r."workspaceId" = p."workspaceId" AND r."pulseId" = p.id
    ) r ON true
    WHERE p."workspaceId" = ${viewer.workspaceId}::uuid AND (${pulseId}::uuid IS NULL OR p.id = ${pulseId}::uuid)
    ORDER BY p."createdAt" DESC, p.id LIMIT ${MOST_LISTED}`;
  return rows.map(({ items, ...row }) => ({ ...row, items: items.filter(isPulseItem) }));
}

/** No link of it opens any more. True for the one of several at once who did it. */
export async function cancelPulseRow({ tx, viewer, now }: Scope, pulseId: string): Promise<boolean> {
  const { count } = await tx.pulse.updateMany({
    where: { workspaceId: viewer.workspaceId, id: pulseId, cancelledAt: null },
    data: { cancelledAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

/** Rounds that somebody asks who leaves go on in another name. Answers which. */
export async function givePulses(
  { tx, viewer, now }: Scope,
  { from, to }: { from: string; to: string },
): Promise<readonly string[]> {
  const given = await tx.pulse.updateManyAndReturn({
    where: { workspaceId: viewer.workspaceId, askedById: from, closesAt: { gt: now }, cancelledAt: null },
    data: { askedById: to, version: { increment: 1 } },
    select: { id: true },
  });
  return given.map(({ id }) => id);
}
