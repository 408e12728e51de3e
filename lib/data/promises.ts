import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { Prisma } from "@/lib/generated/client";
import { PROMISED_BY, type PromiseInput } from "@/lib/schemas/promise";
import { keepFormerStates } from "./former-states";
import { oneOf } from "./one-of";
import type { WantedLapses } from "./register-rows";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";
import { standsAt } from "./stands-at";

export interface PromiseDetail {
  readonly id: string;
  readonly madeBy: PromiseInput["madeBy"];
  readonly summary: string;
  readonly importance: number;
  readonly promisedOn: Date;
  readonly dueOn: Date;
  readonly keptAt: Date | null;
  readonly brokenAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

/** The promises between us and an account as far as they stood then, the one that is due last first. */
export async function listPromises(
  scope: Scope,
  accountId: string,
  knownAt = scope.now,
): Promise<readonly PromiseDetail[]> {
  const rows = await scope.tx.promise.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, ...standsAt(knownAt) },
    orderBy: [{ dueOn: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, madeBy: oneOf(PROMISED_BY, row.madeBy) }));
}

/** Also one that was taken back. */
export async function findPromise(
  scope: Scope,
  promiseId: string,
): Promise<(PromiseDetail & { readonly accountId: string; readonly removedAt: Date | null }) | null> {
  const workspaceId_id = { workspaceId: scope.viewer.workspaceId, id: promiseId };
  const row = await scope.tx.promise.findUnique({ where: { workspaceId_id } });
  return row && { ...row, madeBy: oneOf(PROMISED_BY, row.madeBy) };
}

/** Takes a promise back, or lets it stand again; its row stays. */
export async function setPromiseRemoved(scope: Scope, promiseId: string, isRemoved: boolean): Promise<void> {
  await scope.tx.promise.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: promiseId } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}

const PROMISE = {
  table: "Promise",
  columns: {
    madeBy: "text",
    summary: "text",
    importance: "int",
    promisedOn: "date",
    dueOn: "date",
    keptAt: "timestamptz",
    brokenAt: "timestamptz",
  },
  made: { recordedAt: "timestamptz", recordedById: "uuid" },
  isRemovable: true,
} as const;

/** Creates a promise, or changes it when the version seen is the one stored; false when it is not. */
export async function savePromise(
  scope: Scope,
  id: string,
  {
    accountId,
    version,
    ...fields
  }: Omit<PromiseInput, "promiseId" | "keptOn" | "brokenOn"> & { keptAt: Date | null; brokenAt: Date | null },
): Promise<boolean> {
  if (version !== undefined) await keepFormerStates(scope, "promise", [id]);
  const made = { recordedAt: scope.now, recordedById: scope.viewer.memberId };
  return saveVersioned(scope, PROMISE, { id, accountId, version, fields, made });
}

export interface LapsedPromise {
  readonly id: string;
  readonly accountId: string;
  readonly dueOn: Date;
  readonly importance: number;
  readonly recordedAt: Date;
}

/** Open promises of ours that were due by then, and that the ledger does not yet count as broken. */
export async function listLapsedPromises(
  scope: Scope,
  dueBy: Date,
  { limit, accountIds }: WantedLapses,
): Promise<readonly LapsedPromise[]> {
  const { workspaceId } = scope.viewer;
  const ofThem = accountIds ? Prisma.sql`AND p."accountId" = ANY (${[...accountIds]}::uuid[])` : Prisma.empty;
  return scope.tx.$queryRaw<LapsedPromise[]>`
    SELECT p.id, p."accountId", p."dueOn", p.importance::int AS importance, p."recordedAt"
    FROM "Promise" p
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."keptAt" IS NULL AND p."brokenAt" IS NULL
      AND p."removedAt" IS NULL AND p."madeBy" = 'us'
      AND p."dueOn" <= ${utcDayOf(dueBy)}::date ${ofThem}
      AND NOT EXISTS (
        SELECT 1 FROM (
          SELECT DISTINCT ON (e.id) e.retracted FROM "Evidence" e
          WHERE e."workspaceId" = p."workspaceId" AND e."accountId" = p."accountId"
            AND e.origin = 'promise' AND e."originId" = p.id
          ORDER BY e.id, e.revision DESC
        ) newest WHERE NOT newest.retracted
      )
    ORDER BY p."dueOn", p.id
    LIMIT ${limit}::int`;
}
