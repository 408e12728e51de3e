import "server-only";
import { Prisma } from "@/lib/generated/client";
import {
  BULK_OUTCOMES,
  BULK_STATES,
  BULK_STOPS,
  type BulkOutcome,
  type BulkProgress,
  type BulkState,
  type BulkStop,
  type BulkWhat,
  bulkWhat,
} from "@/lib/schemas/bulk-change";
import { oneOf, oneOfOrNull } from "./one-of";
import type { Scope } from "./scope";

/** One change of many accounts. */
export interface BulkChangeDetail {
  readonly id: string;
  readonly what: BulkWhat;
  readonly state: BulkState;
  readonly stop: BulkStop | null;
  /** How many it is about. */
  readonly accounts: number;
  readonly askedById: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly undoneById: string | null;
  readonly endedAt: Date | null;
}

type Row = Omit<BulkChangeDetail, "what" | "state" | "stop"> & {
  readonly what: unknown;
  readonly state: string;
  readonly stop: string | null;
};

const detailOf = ({ what, state, stop, ...row }: Row): BulkChangeDetail => ({
  ...row,
  what: bulkWhat.parse(what),
  state: oneOf(BULK_STATES, state),
  stop: oneOfOrNull(BULK_STOPS, stop),
});

const read = async (scope: Scope, rest: Prisma.Sql): Promise<readonly BulkChangeDetail[]> => {
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT b.id, b.what, b.state, b.stop, b.accounts, b."askedById", u.name AS "askedByName", b."askedAt",
      b."undoneById", b."endedAt"
    FROM "BulkChange" b
    JOIN "Member" m ON m."workspaceId" = b."workspaceId" AND m.id = b."askedById"
    JOIN "User" u ON u.id = m."userId"
    WHERE b."workspaceId" = ${scope.viewer.workspaceId}::uuid ${rest}`;
  return rows.map(detailOf);
};

export async function findBulkChange(scope: Scope, bulkChangeId: string): Promise<BulkChangeDetail | null> {
  const [found] = await read(scope, Prisma.sql`AND b.id = ${bulkChangeId}::uuid`);
  return found ?? null;
}

/** Nobody else goes on with it, cancels or undoes it until the transaction ends. */
export async function lockBulkChange(scope: Scope, bulkChangeId: string): Promise<BulkChangeDetail | null> {
  await scope.tx.$queryRaw`
    SELECT id FROM "BulkChange"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND id = ${bulkChangeId}::uuid FOR UPDATE`;
  return findBulkChange(scope, bulkChangeId);
}

const RECENT = 50;

/** The latest, newest first. */
export const listBulkChanges = (scope: Scope): Promise<readonly BulkChangeDetail[]> =>
  read(scope, Prisma.sql`ORDER BY b."askedAt" DESC, b.id LIMIT ${RECENT}::int`);

/** What a job has to go on with, what was asked for first before the rest; and the login of whoever wants it, while they are here. */
export async function findUnfinished(
  scope: Scope,
  except: readonly string[],
): Promise<{ readonly id: string; readonly userId: string | null } | null> {
  const [found] = await scope.tx.$queryRaw<{ id: string; userId: string | null }[]>`
    SELECT b.id, CASE WHEN m."deactivatedAt" IS NULL THEN m."userId" END AS "userId"
    FROM "BulkChange" b
    JOIN "Member" m ON m."workspaceId" = b."workspaceId"
      AND m.id = CASE WHEN b.state = 'undoing' THEN b."undoneById" ELSE b."askedById" END
    WHERE b."workspaceId" = ${scope.viewer.workspaceId}::uuid AND b.state IN ('running', 'undoing')
      AND b.id <> ALL (${[...except]}::uuid[])
    ORDER BY b."askedAt", b.id LIMIT 1`;
  return found ?? null;
}

/** How many have not come to their end. */
export const countUnfinished = ({ viewer, tx }: Scope): Promise<number> =>
  tx.bulkChange.count({ where: { workspaceId: viewer.workspaceId, state: { in: ["running", "undoing"] } } });

export async function createBulkChange(scope: Scope, id: string, what: BulkWhat): Promise<void> {
  const { workspaceId, memberId: askedById } = scope.viewer;
  const asked = { askedById, askedAt: scope.now, state: "running", accounts: 0 };
  await scope.tx.bulkChange.create({ data: { workspaceId, id, kind: what.kind, what, ...asked } });
}

interface BulkUpdate {
  readonly state?: BulkState;
  readonly stop?: BulkStop | null;
  readonly accounts?: number;
  readonly undoneById?: string;
  readonly endedAt?: Date | null;
}

export async function updateBulkChange(scope: Scope, id: string, data: BulkUpdate): Promise<void> {
  await scope.tx.bulkChange.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id } },
    data: { ...data },
  });
}

/** How many accounts came to what, of each of these changes. */
export async function countOutcomes(
  scope: Scope,
  bulkChangeIds: readonly string[],
): Promise<ReadonlyMap<string, BulkProgress["counts"]>> {
  const rows = await scope.tx.$queryRaw<{ id: string; outcome: string; accounts: number }[]>`
    SELECT r."bulkChangeId" AS id, r.outcome, count(*)::int AS accounts FROM "BulkChangeRow" r
    WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND r."bulkChangeId" = ANY (${[...bulkChangeIds]}::uuid[])
    GROUP BY 1, 2`;
  const of = (id: string, outcome: BulkOutcome) =>
    rows.find((row) => row.id === id && row.outcome === outcome)?.accounts ?? 0;
  return new Map(
    bulkChangeIds.map((id) => [
      id,
      {
        waiting: of(id, "waiting"),
        changed: of(id, "changed"),
        same: of(id, "same"),
        forbidden: of(id, "forbidden"),
        name_taken: of(id, "name_taken"),
        undone: of(id, "undone"),
        kept_changed: of(id, "kept_changed"),
        kept_forbidden: of(id, "kept_forbidden"),
        kept_owner_left: of(id, "kept_owner_left"),
        kept_name_taken: of(id, "kept_name_taken"),
      },
    ]),
  );
}

/** An account that was left out, and why. */
export interface LeftOut {
  readonly accountId: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly outcome: BulkOutcome;
}

const MOST_LEFT_OUT = 100;

/** Those that were left out for a reason one has to know; what said the same already is none. */
export async function listLeftOut(scope: Scope, bulkChangeId: string): Promise<readonly LeftOut[]> {
  const rows = await scope.tx.$queryRaw<(Omit<LeftOut, "outcome"> & { readonly outcome: string })[]>`
    SELECT r."accountId", a.name, u.name AS "ownerName", r.outcome
    FROM "BulkChangeRow" r
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    LEFT JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m.id = a."ownerId"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND r."bulkChangeId" = ${bulkChangeId}::uuid
      AND r.outcome IN ('forbidden', 'name_taken', 'kept_changed', 'kept_forbidden', 'kept_owner_left', 'kept_name_taken')
    ORDER BY r.outcome, a.name, a.id LIMIT ${MOST_LEFT_OUT}::int`;
  return rows.map((row) => ({ ...row, outcome: oneOf(BULK_OUTCOMES, row.outcome) }));
}
